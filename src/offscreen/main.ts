import { giveAddresses } from '../platform/file-address.ts';

// The page that nobody sees, opened for as long as the worker saves a file (Chromium only).
giveAddresses();
