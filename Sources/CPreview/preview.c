#include "preview.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "preview.js"
};
static const unsigned char style[] = {
#embed "preview.css"
};

const unsigned char *const thidua_preview_script = script;
const size_t thidua_preview_script_count = sizeof script;
const unsigned char *const thidua_preview_style = style;
const size_t thidua_preview_style_count = sizeof style;
