#pragma once

/* A place that each thread has for itself: Swift knows no such variables. */
extern _Thread_local void *thread_own_place;

static inline void **thread_place(void) { return &thread_own_place; }
