import { describeFaults } from '../harness/fault_tests';

describeFaults('searches');
