// libvips, when this machine has it: found at run time, so that neither building nor running needs it.
#ifndef THIDUA_VIPS_H
#define THIDUA_VIPS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum { thidua_vips_jpeg, thidua_vips_png, thidua_vips_webp } thidua_vips_suffix;

typedef struct {
  // Of the photo as it is stored; it is turned afterwards.
  int width, height;
  // As EXIF counts, 1 to 8.
  int orientation;
  thidua_vips_suffix suffix;
} thidua_vips_order;

/// The version; NULL where there is no library that can be used.
const char *_Nullable thidua_vips_open(void);

/// False where the photo cannot be decoded. What is made must be given to `thidua_vips_free`. Any thread may call.
bool thidua_vips_resize(const void *_Nonnull bytes, size_t count, thidua_vips_order order,
                        void *_Nullable *_Nonnull made, size_t *_Nonnull made_count);

void thidua_vips_free(void *_Nullable made);

#endif
