#pragma once
#include <stddef.h>
#include <stdint.h>
#include <microhttpd.h>

/* What Swift cannot say to libmicrohttpd: a call of variable arguments, and constants behind macros. */

static inline struct MHD_Daemon *thidua_http_start(
    int socket, unsigned int threads, MHD_AccessHandlerCallback answer, void *context) {
  return MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, answer, context,
      MHD_OPTION_LISTEN_SOCKET, socket, MHD_OPTION_THREAD_POOL_SIZE, threads,
      MHD_OPTION_CONNECTION_TIMEOUT, 120u, MHD_OPTION_END);
}

static inline struct MHD_Response *thidua_http_bytes(const void *bytes, size_t count) {
  return MHD_create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

/* Sends a stretch of a file, and closes it at the end. */
static inline struct MHD_Response *thidua_http_file(int file, uint64_t start, uint64_t count) {
  return MHD_create_response_from_fd_at_offset64(count, file, start);
}

static inline struct MHD_Response *thidua_http_stream(
    MHD_ContentReaderCallback read, void *context, MHD_ContentReaderFreeCallback release) {
  return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 1024, read, context, release);
}

static inline const char *thidua_http_header(struct MHD_Connection *connection, const char *name) {
  return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

static inline const char *thidua_http_argument(struct MHD_Connection *connection, const char *name) {
  return MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, name);
}

static inline ssize_t thidua_http_end(void) { return MHD_CONTENT_READER_END_OF_STREAM; }

static inline enum MHD_Result thidua_http_go_on(void) { return MHD_YES; }
