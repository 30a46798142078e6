// The templates, style sheet, scripts and words of `templates/`, inside the binary: a site needs none of its
// own, and overrides single ones by name.
#ifndef THIDUA_TEMPLATES_H
#define THIDUA_TEMPLATES_H

#include <stddef.h>

typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} thidua_template;

extern const thidua_template *_Nonnull const thidua_templates;
extern const size_t thidua_template_count;
// The names that each template may use; see Views in the module Pages.
extern const thidua_template thidua_views;

#endif
