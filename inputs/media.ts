import { choicesFrom } from './choices';
import { id } from './kinds';

/** A folder of the media library. */
export const mediaFolderId = () => id().meta({ label: 'Folder', ...choicesFrom('media_folder') });
