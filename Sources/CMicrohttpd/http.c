#include "http.h"

#include <dlfcn.h>

#define FUNCTIONS(of)                                                                                               \
  of(MHD_start_daemon) of(MHD_stop_daemon) of(MHD_create_response_from_buffer)                                      \
  of(MHD_create_response_from_fd_at_offset64) of(MHD_create_response_from_callback) of(MHD_add_response_header)     \
  of(MHD_destroy_response) of(MHD_queue_response) of(MHD_lookup_connection_value) of(MHD_suspend_connection)        \
  of(MHD_resume_connection)

static struct {
#define MEMBER(name) __typeof__(name) *name;
  FUNCTIONS(MEMBER)
} http;

bool thidua_http_load(void) {
  void *library = dlopen("libmicrohttpd.so.12", RTLD_LAZY | RTLD_LOCAL);
  if (!library) return false;
#define LOAD(name) \
  if (!(http.name = (__typeof__(http.name))dlsym(library, #name))) return false;
  FUNCTIONS(LOAD)
  return true;
}

struct MHD_Daemon *thidua_http_start(
    int socket, unsigned int threads, MHD_AccessHandlerCallback answer, void *context) {
  return http.MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, answer, context,
      MHD_OPTION_LISTEN_SOCKET, socket, MHD_OPTION_THREAD_POOL_SIZE, threads,
      MHD_OPTION_CONNECTION_TIMEOUT, 120u, MHD_OPTION_END);
}

void thidua_http_stop(struct MHD_Daemon *daemon) { http.MHD_stop_daemon(daemon); }

struct MHD_Response *thidua_http_bytes(const void *bytes, size_t count) {
  return http.MHD_create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

struct MHD_Response *thidua_http_file(int file, uint64_t start, uint64_t count) {
  return http.MHD_create_response_from_fd_at_offset64(count, file, start);
}

struct MHD_Response *thidua_http_stream(
    MHD_ContentReaderCallback read, void *context, MHD_ContentReaderFreeCallback release) {
  return http.MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 1024, read, context, release);
}

void thidua_http_add_header(struct MHD_Response *response, const char *name, const char *value) {
  http.MHD_add_response_header(response, name, value);
}

enum MHD_Result thidua_http_queue(
    struct MHD_Connection *connection, unsigned int status, struct MHD_Response *response) {
  enum MHD_Result result = http.MHD_queue_response(connection, status, response);
  http.MHD_destroy_response(response);
  return result;
}

const char *thidua_http_header(struct MHD_Connection *connection, const char *name) {
  return http.MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

const char *thidua_http_argument(struct MHD_Connection *connection, const char *name) {
  return http.MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, name);
}

void thidua_http_suspend(struct MHD_Connection *connection) { http.MHD_suspend_connection(connection); }

void thidua_http_resume(struct MHD_Connection *connection) { http.MHD_resume_connection(connection); }

ssize_t thidua_http_end(void) { return MHD_CONTENT_READER_END_OF_STREAM; }

enum MHD_Result thidua_http_go_on(void) { return MHD_YES; }
