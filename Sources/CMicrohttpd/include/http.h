// libmicrohttpd, loaded when a preview begins: it brings a dozen libraries along, which a build has no use for.
#ifndef THIDUA_HTTP_H
#define THIDUA_HTTP_H

#include <microhttpd.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether the library is here; to be asked before all else.
bool thidua_http_load(void);

struct MHD_Daemon *_Nullable thidua_http_start(
    int socket, unsigned int threads, MHD_AccessHandlerCallback _Nonnull answer, void *_Nullable context);
void thidua_http_stop(struct MHD_Daemon *_Nonnull daemon);

struct MHD_Response *_Nullable thidua_http_bytes(const void *_Nullable bytes, size_t count);
/// Sends a stretch of a file, and closes it at the end.
struct MHD_Response *_Nullable thidua_http_file(int file, uint64_t start, uint64_t count);
struct MHD_Response *_Nullable thidua_http_stream(
    MHD_ContentReaderCallback _Nonnull read, void *_Nullable context, MHD_ContentReaderFreeCallback _Nonnull release);
void thidua_http_add_header(
    struct MHD_Response *_Nullable response, const char *_Nonnull name, const char *_Nonnull value);
/// Lets go of the response, too.
enum MHD_Result thidua_http_queue(
    struct MHD_Connection *_Nonnull connection, unsigned int status, struct MHD_Response *_Nullable response);

const char *_Nullable thidua_http_header(struct MHD_Connection *_Nullable connection, const char *_Nonnull name);
const char *_Nullable thidua_http_argument(struct MHD_Connection *_Nullable connection, const char *_Nonnull name);
void thidua_http_suspend(struct MHD_Connection *_Nonnull connection);
void thidua_http_resume(struct MHD_Connection *_Nonnull connection);

ssize_t thidua_http_end(void);
enum MHD_Result thidua_http_go_on(void);

#endif
