#pragma once
#include <stddef.h>
#include <sys/types.h>
#include <sys/vfs.h>

/* Two calls of Linux that the C library declares only under _GNU_SOURCE, which Swift's Glibc module is
   built without. */
int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned int flags);
ssize_t copy_file_range(int fd_in, off_t *off_in, int fd_out, off_t *off_out, size_t len, unsigned int flags);
