#pragma once
/* The settings of the C library's heap, which Swift's Glibc module does not show. */
#include <malloc.h>
