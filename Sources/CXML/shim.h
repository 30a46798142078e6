#include <libxml/xmlversion.h>
// Debian's libxml2 would pull in the headers of ICU, which clash with those of the Swift toolchain.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
