#pragma once

/* Places that each thread has for itself: Swift knows no such variables. */
extern _Thread_local void *thread_own_places[2];

__attribute__((always_inline)) static inline void **thread_place(int number) { return &thread_own_places[number]; }
