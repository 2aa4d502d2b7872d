import * as searches from '../../searches';
import { testAgainstDocuments } from './operations';

testAgainstDocuments(Object.entries(searches));
