import * as creates from '../../creates';
import { testAgainstDocuments } from './operations';

testAgainstDocuments(Object.entries(creates));
