// The script and the style that the preview adds to pages, inside the binary.
#ifndef THIDUA_PREVIEW_H
#define THIDUA_PREVIEW_H

#include <stddef.h>

extern const unsigned char *_Nonnull const thidua_preview_script;
extern const size_t thidua_preview_script_count;
extern const unsigned char *_Nonnull const thidua_preview_style;
extern const size_t thidua_preview_style_count;

#endif
