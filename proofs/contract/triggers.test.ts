import * as triggers from '../../triggers';
import { testAgainstDocuments } from './operations';

testAgainstDocuments(Object.entries(triggers));
