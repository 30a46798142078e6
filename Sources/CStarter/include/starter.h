// What `thidua new` writes, inside the binary.
#ifndef THIDUA_STARTER_H
#define THIDUA_STARTER_H

#include <stddef.h>

typedef struct {
  // "site/content/site.yml", "new/plan.md"
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} thidua_starter_file;

extern const thidua_starter_file *_Nonnull const thidua_starter_files;
extern const size_t thidua_starter_file_count;

#endif
