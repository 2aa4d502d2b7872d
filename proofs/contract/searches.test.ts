import * as searches from '../../searches';
import { holdToDocuments } from './operations';

holdToDocuments(Object.entries(searches));
