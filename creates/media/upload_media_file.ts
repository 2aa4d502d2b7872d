import * as z from 'zod';
import { contentOf, fileName, fileToUpload } from '../../inputs/file';
import { mediaFolderId } from '../../inputs/media';
import { action } from '../../operation';
import { mediaFile } from '../../records/media_file';

export default action({
  key: 'upload_media_file',
  noun: 'File',
  label: 'Upload File to Media Library',
  description: 'Uploads a file to the media library. You can use its URL in messages and posts.',
  endpoint: 'POST /medias/upload-file',
  scope: 'medias.write',
  beyondCatalogue: true,
  input: z.object({
    file: fileToUpload(),
    name: fileName(),
    parentId: mediaFolderId().optional(),
    hosted: z.boolean().optional().meta({
      label: 'Let HighLevel Download It',
      description:
        'Yes sends only the URL, and HighLevel downloads the file itself. The URL must stay valid until then.',
    }),
  }),
  request: ({ file, name, parentId, hosted }) => ({
    multipart: [
      ...(hosted
        ? [
            { name: 'hosted', value: 'true' },
            { name: 'fileUrl', value: file.url },
          ]
        : [{ name: 'file', file: contentOf(file) }]),
      ...(name ? [{ name: 'name', value: name }] : []),
      ...(parentId ? [{ name: 'parentId', value: parentId }] : []),
    ],
  }),
  record: mediaFile,
});
