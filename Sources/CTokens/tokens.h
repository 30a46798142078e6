#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Vectors of bytes with an answer in bits: Swift has vectors, but not this step. */

typedef uint8_t token_bytes __attribute__((ext_vector_type(64)));
typedef bool token_bits __attribute__((ext_vector_type(64)));

/* One bit for each of 64 bytes that is below "0" or between ":" and "?": spaces and most signs. */
static inline __attribute__((always_inline)) uint64_t token_stops(const uint8_t *text) {
  token_bytes bytes;
  memcpy(&bytes, text, 64);
  token_bytes fromZero = bytes - 0x30;
  token_bits bits = __builtin_convertvector((bytes < 0x40) & (fromZero > 9), token_bits);
  uint64_t stops;
  memcpy(&stops, &bits, 8);
  return stops;
}
