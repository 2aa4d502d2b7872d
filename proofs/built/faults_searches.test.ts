import { describeFaults } from '../faults/suite';

describeFaults('searches');
