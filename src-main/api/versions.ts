/** Raised whenever the parser's output changes; rows made by an older parser are remade. */
export const PARSER_VERSION = 3;
/** Raised whenever chunking changes. */
export const CHUNKER_VERSION = 1;
