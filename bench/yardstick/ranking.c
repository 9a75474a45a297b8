/*
 * The whole of a small question in plain C on one core: the ranks of all states by statements, one pass for each
 * statement, and then which states are stable by Nash, GMR and SMR. It is a yardstick, not a product: Y/N options that
 * move freely, statements of two literals, every combination a state, no cancelling, no progress.
 *
 *     ranking FILE
 *
 * FILE is what bench/ranking.mjs writes: numbers of 32 bits, which are options, decision makers and statements of each;
 * the owner of each option; and for each statement whether it takes both literals (1) or one (0), and both, 2k for yes to
 * option k and 2k + 1 for no. Prints one JSON object: seconds to rank and to judge, and stable pairs by concept.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define NOTHING INT32_MAX
#define MAX_OPTIONS 32
#define MAX_MAKERS 16

static int options, makers, statements;
static int owner[MAX_OPTIONS];
static size_t cells;
static int32_t *ranks[MAX_MAKERS];

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void *allocate(size_t bytes) {
  void *memory = malloc(bytes);
  if (!memory) exit(1);
  return memory;
}

static inline int32_t holds(size_t cell, int32_t literal) {
  return (int32_t)((cell >> (literal >> 1)) & 1) ^ (literal & 1);
}

/* Every statement is a digit of the key, the first counting most; keys become their places among those that occur. */
static void rank_states(int maker, const int32_t *statement) {
  size_t keys = (size_t)1 << statements;
  int32_t *restrict key = ranks[maker];
  int32_t *place = allocate(4 * keys);
  int32_t count = 0;
  memset(key, 0, 4 * cells);
  for (int k = 0; k < statements; k++, statement += 3) {
    int32_t both = statement[0], a = statement[1], b = statement[2];
    if (both) for (size_t c = 0; c < cells; c++) key[c] = 2 * key[c] + (holds(c, a) & holds(c, b));
    else for (size_t c = 0; c < cells; c++) key[c] = 2 * key[c] + (holds(c, a) | holds(c, b));
  }
  memset(place, 0, 4 * keys);
  for (size_t c = 0; c < cells; c++) place[key[c]] = 1;
  for (size_t k = 0; k < keys; k++) if (place[k]) place[k] = count++;
  for (size_t c = 0; c < cells; c++) key[c] = place[key[c]];
  free(place);
}

static inline int32_t smaller(int32_t a, int32_t b) { return a < b ? a : b; }
static inline int32_t larger(int32_t a, int32_t b) { return a > b ? a : b; }

/* Minimum (or maximum) along the options of a maker, in place. */
#define FOLD(NAME, OP)                                              \
  static void NAME(int maker, int32_t *values) {                    \
    for (int k = 0; k < options; k++) {                             \
      size_t stride = (size_t)1 << k;                               \
      if (owner[k] != maker) continue;                              \
      for (size_t outer = 0; outer < cells; outer += 2 * stride) {  \
        int32_t *restrict no = values + outer;                      \
        int32_t *restrict yes = values + outer + stride;            \
        for (size_t c = 0; c < stride; c++) no[c] = yes[c] = OP(no[c], yes[c]); \
      }                                                             \
    }                                                               \
  }
FOLD(fold_min, smaller)
FOLD(fold_max, larger)

static long count_stable(int response, int counter, int32_t *ends) {
  long stable = 0;
  for (int i = 0; i < makers; i++) {
    const int32_t *rank = ranks[i];
    memcpy(ends, rank, 4 * cells);
    if (response) {
      if (counter) fold_max(i, ends);
      for (int j = 0; j < makers; j++) if (j != i) fold_min(j, ends);
      for (size_t c = 0; c < cells; c++) ends[c] = smaller(ends[c], rank[c]);
    }
    fold_max(i, ends);
    for (size_t c = 0; c < cells; c++) stable += ends[c] <= rank[c];
  }
  return stable;
}

int main(int count, char **arguments) {
  int32_t header[3];
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (!file || fread(header, 4, 3, file) != 3) return 1;
  options = header[0];
  makers = header[1];
  statements = header[2];
  cells = (size_t)1 << options;
  for (int k = 0; k < options; k++) {
    int32_t own;
    if (fread(&own, 4, 1, file) != 1) return 1;
    owner[k] = own;
  }
  size_t numbers = 3 * (size_t)statements * (size_t)makers;
  int32_t *statement = allocate(4 * numbers);
  if (fread(statement, 4, numbers, file) != numbers) return 1;
  fclose(file);

  double start = now();
  for (int i = 0; i < makers; i++) {
    ranks[i] = allocate(4 * cells);
    rank_states(i, statement + 3 * statements * i);
  }
  double ranked = now();
  int32_t *ends = allocate(4 * cells);
  long nash = count_stable(0, 0, ends), gmr = count_stable(1, 0, ends), smr = count_stable(1, 1, ends);
  double end = now();
  printf("{\"seconds\":{\"orders\":%.9f,\"concepts\":%.9f},", ranked - start, end - ranked);
  printf("\"stable\":{\"nash\":%ld,\"gmr\":%ld,\"smr\":%ld}}\n", nash, gmr, smr);
  return 0;
}
