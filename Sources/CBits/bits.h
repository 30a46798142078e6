#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Vectors of bytes with an answer in bits: Swift has vectors, but not this step. */

typedef uint8_t bits_bytes __attribute__((ext_vector_type(64)));
typedef bool bits_answer __attribute__((ext_vector_type(64)));

/* One bit for each of 64 bytes that is not below the one and not above the other. */
static inline __attribute__((always_inline)) uint64_t bits_within(const uint8_t *text, uint8_t low, uint8_t high) {
  bits_bytes bytes;
  memcpy(&bytes, text, 64);
  bits_answer answer = __builtin_convertvector(bytes - low <= (bits_bytes)(uint8_t)(high - low), bits_answer);
  uint64_t bits;
  memcpy(&bits, &answer, 8);
  return bits;
}
