// The floor: what any generator on libcmark must do at least. Reads every .md below a folder, skips its front matter,
// parses and renders it, and writes one page each, on several threads.
//
//   floor CONTENT OUTPUT [THREADS]
#define _GNU_SOURCE
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *source, *page;
} Work;

static Work *works;
static size_t count, room;
static atomic_size_t next;

static void fail(const char *path) {
  perror(path);
  exit(1);
}

static void add(const char *source, const char *output, const char *name) {
  if (count == room) {
    room = room ? room * 2 : 1024;
    if (!(works = realloc(works, room * sizeof(Work)))) fail("memory");
  }
  Work work = {strdup(source), NULL};
  int length = (int)strlen(name) - 3;
  if (asprintf(&work.page, "%s/%.*s.html", output, length, name) < 0) fail("memory");
  works[count++] = work;
}

static void list(char *content, const char *output) {
  if (mkdir(output, 0755) && errno != EEXIST) fail(output);
  FTS *walk = fts_open((char *[]){content, NULL}, FTS_PHYSICAL | FTS_NOCHDIR | FTS_NOSTAT, NULL);
  if (!walk) fail(content);
  for (FTSENT *entry; (entry = fts_read(walk));) {
    const char *name = entry->fts_path + strlen(content);
    while (*name == '/') name++;
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/%s", output, name);
    if (entry->fts_info == FTS_D && mkdir(folder, 0755) && errno != EEXIST) fail(folder);
    size_t length = strlen(name);
    if (entry->fts_info != FTS_D && entry->fts_info != FTS_DP && length > 3 && !strcmp(name + length - 3, ".md"))
      add(entry->fts_path, output, name);
  }
  fts_close(walk);
}

static void whole(const Work *work, char **buffer, size_t *size) {
  int file = open(work->source, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status)) fail(work->source);
  size_t length = 0;
  if (!(*buffer = realloc(*buffer, (size_t)status.st_size + 1))) fail("memory");
  for (ssize_t got; (got = read(file, *buffer + length, (size_t)status.st_size - length)) > 0;) length += (size_t)got;
  close(file);
  *size = length;
}

static void *run(void *unused) {
  (void)unused;
  char *buffer = NULL;
  for (size_t index; (index = atomic_fetch_add(&next, 1)) < count;) {
    size_t length;
    whole(&works[index], &buffer, &length);
    const char *text = buffer;
    if (length > 4 && !memcmp(text, "---\n", 4)) {
      const char *end = memmem(text + 4, length - 4, "\n---\n", 5);
      if (end) {
        length -= (size_t)(end + 5 - text);
        text = end + 5;
      }
    }
    cmark_node *document = cmark_parse_document(text, length, CMARK_OPT_DEFAULT);
    char *page = cmark_render_html(document, CMARK_OPT_DEFAULT);
    int file = open(works[index].page, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) fail(works[index].page);
    size_t size = strlen(page), done = 0;
    while (done < size) {
      ssize_t put = write(file, page + done, size - done);
      if (put < 0) fail(works[index].page);
      done += (size_t)put;
    }
    close(file);
    free(page);
    cmark_node_free(document);
  }
  free(buffer);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "floor CONTENT OUTPUT [THREADS]\n");
    return 2;
  }
  int threads = argc > 3 ? atoi(argv[3]) : 2;
  if (threads < 1 || threads > 64) threads = 2;
  list(argv[1], argv[2]);
  pthread_t thread[64];
  for (int number = 1; number < threads; number++) pthread_create(&thread[number], NULL, run, NULL);
  run(NULL);
  for (int number = 1; number < threads; number++) pthread_join(thread[number], NULL);
  return 0;
}
