import * as triggers from '../../triggers';
import { holdToDocuments } from './operations';

holdToDocuments(Object.entries(triggers));
