import { describeFaults } from '../faults/suite';

describeFaults('creates');
