#include "vips.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct _VipsImage VipsImage;

// Values of libvips' enumerations, which its interface keeps.
enum { size_force = 3, fail_on_error = 2 };
enum { angle_90 = 1, angle_180 = 2, angle_270 = 3 };
enum { flip_horizontal = 0 };

// Most of libvips takes its options as names and values behind the needed arguments, up to a NULL.
static struct {
  int (*init)(const char *);
  int (*version)(int);
  void (*concurrency_set)(int);
  void (*cache_set_max)(int);
  void (*error_clear)(void);
  int (*thumbnail_buffer)(const void *, size_t, VipsImage **, int, ...);
  VipsImage *(*copy_memory)(VipsImage *);
  int (*rot)(VipsImage *, VipsImage **, int, ...);
  int (*flip)(VipsImage *, VipsImage **, int, ...);
  int (*jpegsave_buffer)(VipsImage *, void **, size_t *, ...);
  int (*pngsave_buffer)(VipsImage *, void **, size_t *, ...);
  int (*webpsave_buffer)(VipsImage *, void **, size_t *, ...);
  void (*unref)(void *);
  void (*free)(void *);
} vips;

static const struct {
  const char *name;
  void *place;
} functions[] = {
    {"vips_init", &vips.init},
    {"vips_version", &vips.version},
    {"vips_concurrency_set", &vips.concurrency_set},
    {"vips_cache_set_max", &vips.cache_set_max},
    {"vips_error_clear", &vips.error_clear},
    {"vips_thumbnail_buffer", &vips.thumbnail_buffer},
    {"vips_image_copy_memory", &vips.copy_memory},
    {"vips_rot", &vips.rot},
    {"vips_flip", &vips.flip},
    {"vips_jpegsave_buffer", &vips.jpegsave_buffer},
    {"vips_pngsave_buffer", &vips.pngsave_buffer},
    {"vips_webpsave_buffer", &vips.webpsave_buffer},
    {"g_object_unref", &vips.unref},
    {"g_free", &vips.free},
};

const char *thidua_vips_open(void) {
  static char version[32];
  void *library = dlopen("libvips.so.42", RTLD_NOW | RTLD_LOCAL);
  if (!library) return NULL;
  for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
    // g_object_unref and g_free come with what the library itself needs.
    void *function = dlsym(library, functions[index].name);
    if (!function) return NULL;
    *(void **)functions[index].place = function;
  }
  int major = vips.version(0), minor = vips.version(1);
  // Older ones cannot be told to refuse a damaged photo.
  if (major != 8 || minor < 14) return NULL;
  // What it finds odd in a photo is not for the terminal.
  setenv("VIPS_WARNING", "1", 1);
  if (vips.init("thidua")) return NULL;
  // Photos are made in parallel, each on one thread, and none is asked for twice.
  vips.concurrency_set(1);
  vips.cache_set_max(0);
  snprintf(version, sizeof version, "%d.%d.%d", major, minor, vips.version(2));
  return version;
}

// The photo upright, in the place of the one that is given.
static int turn(VipsImage **image, int orientation) {
  static const int angles[] = {0, 0, 0, angle_180, angle_180, angle_90, angle_90, angle_270, angle_270};
  bool mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
  if (orientation < 2) return 0;
  VipsImage *whole = vips.copy_memory(*image), *next;
  vips.unref(*image);
  *image = whole;
  if (!whole) return -1;
  if (angles[orientation]) {
    if (vips.rot(*image, &next, angles[orientation], NULL)) return -1;
    vips.unref(*image);
    *image = next;
  }
  if (mirrored) {
    if (vips.flip(*image, &next, flip_horizontal, NULL)) return -1;
    vips.unref(*image);
    *image = next;
  }
  return 0;
}

bool thidua_vips_resize(const void *bytes, size_t count, thidua_vips_order order, void **made, size_t *made_count) {
  VipsImage *image = NULL;
  int failed = vips.thumbnail_buffer(bytes, count, &image, order.width, "height", order.height, "size", size_force,
                                     "no_rotate", 1, "export_profile", "srgb", "fail_on", fail_on_error, NULL);
  if (!failed) failed = turn(&image, order.orientation);
  if (!failed) {
    switch (order.suffix) {
    case thidua_vips_jpeg:
      failed = vips.jpegsave_buffer(image, made, made_count, "Q", 80, "optimize_coding", 1, "interlace", 1, "strip", 1,
                                    NULL);
      break;
    case thidua_vips_png: failed = vips.pngsave_buffer(image, made, made_count, "strip", 1, NULL); break;
    case thidua_vips_webp: failed = vips.webpsave_buffer(image, made, made_count, "Q", 80, "strip", 1, NULL); break;
    }
  }
  if (image) vips.unref(image);
  if (failed) vips.error_clear();
  return !failed;
}

void thidua_vips_free(void *made) { vips.free(made); }
