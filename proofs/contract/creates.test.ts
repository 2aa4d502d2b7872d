import * as creates from '../../creates';
import { holdToDocuments } from './operations';

holdToDocuments(Object.entries(creates));
