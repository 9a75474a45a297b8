/*
 * The same folds in plain C on one core: what the machine gives to a compiled program. It is a
 * yardstick, not a product: Y/N options only, dense arrays only, no cancelling, no progress.
 *
 *     yardstick FILE
 *
 * FILE is what bench/measure.mjs dumps. Prints one JSON object: seconds and stable pairs by concept,
 * and under "read" the seconds of one read of all rank arrays.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define NOTHING INT32_MAX
#define MAX_OPTIONS 32
#define MAX_MAKERS 16

static int options, makers;
static int owner[MAX_OPTIONS], one_way[MAX_OPTIONS];
static size_t cells;
static int32_t *ranks[MAX_MAKERS];
/* For each maker its groups of cells, best rank first; ~cell begins a new place, cells that are not
   states are left out. */
static int32_t *sorted[MAX_MAKERS];
static int32_t *group_start[MAX_MAKERS];
static size_t group_count[MAX_MAKERS];

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void *allocate(size_t bytes) {
  void *memory = malloc(bytes ? bytes : 1);
  if (!memory) {
    fprintf(stderr, "out of memory\n");
    exit(1);
  }
  return memory;
}

static void read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  int32_t header[2], option[2];
  if (!file || fread(header, 4, 2, file) != 2) exit(1);
  options = header[0];
  makers = header[1];
  cells = (size_t)1 << options;
  for (int k = 0; k < options; k++) {
    if (fread(option, 4, 2, file) != 2) exit(1);
    owner[k] = option[0];
    one_way[k] = option[1];
  }
  for (int i = 0; i < makers; i++) {
    ranks[i] = allocate(4 * cells);
    if (fread(ranks[i], 4, cells, file) != cells) exit(1);
  }
  fclose(file);
}

static inline int32_t smaller(int32_t a, int32_t b) { return a < b ? a : b; }
static inline int32_t larger(int32_t a, int32_t b) { return a > b ? a : b; }

/* Minimum (or maximum) along the axis of option k, in place. */
#define FOLD(NAME, OP)                                              \
  static void NAME(int32_t *values, int k) {                        \
    size_t stride = (size_t)1 << k;                                 \
    for (size_t outer = 0; outer < cells; outer += 2 * stride) {    \
      int32_t *restrict no = values + outer;                        \
      int32_t *restrict yes = values + outer + stride;              \
      if (one_way[k]) {                                             \
        for (size_t c = 0; c < stride; c++) no[c] = OP(no[c], yes[c]); \
      } else {                                                      \
        for (size_t c = 0; c < stride; c++) no[c] = yes[c] = OP(no[c], yes[c]); \
      }                                                             \
    }                                                               \
  }
FOLD(fold_min, smaller)
FOLD(fold_max, larger)

static void best_of(int maker, const int32_t *values, int32_t *out) {
  memcpy(out, values, 4 * cells);
  for (int k = 0; k < options; k++) if (owner[k] == maker) fold_max(out, k);
}

/* values = minimum of values over the moves of maker and staying; whether anything fell. */
static int lower_by_moves(int maker, int32_t *restrict values, int32_t *restrict scratch) {
  const int32_t *restrict feasible = ranks[0];
  int32_t changed = 0;
  memcpy(scratch, values, 4 * cells);
  for (int k = 0; k < options; k++) if (owner[k] == maker) fold_min(scratch, k);
  for (size_t c = 0; c < cells; c++) {
    int32_t next = feasible[c] < 0 ? NOTHING : scratch[c];
    changed |= next ^ values[c];
    values[c] = next;
  }
  return changed != 0;
}

static int sorting_for;
static int best_first(const void *a, const void *b) {
  int32_t x = ranks[sorting_for][*(const int32_t *)a], y = ranks[sorting_for][*(const int32_t *)b];
  return (x < y) - (x > y);
}

static void sort_group(int maker, int32_t *group, size_t size) {
  const int32_t *rank = ranks[maker];
  sorting_for = maker;
  if (size > 64) qsort(group, size, 4, best_first);
  else
    for (size_t k = 1; k < size; k++) {
      int32_t cell = group[k];
      size_t at = k;
      for (; at > 0 && rank[group[at - 1]] < rank[cell]; at--) group[at] = group[at - 1];
      group[at] = cell;
    }
  for (size_t k = size; k-- > 1;)
    if (rank[group[k]] != rank[group[k - 1]]) group[k] = ~group[k];
}

static void sort_groups(int maker) {
  size_t own = 0, filled = 0, groups = 0;
  for (int k = 0; k < options; k++) if (owner[k] == maker) own |= (size_t)1 << k;
  size_t count = cells >> __builtin_popcountll(own);
  sorted[maker] = allocate(4 * cells);
  group_start[maker] = allocate(4 * (count + 1));
  for (size_t base = 0; base < cells; base++) {
    if (base & own) continue;
    size_t start = filled, part = 0;
    do {
      if (ranks[maker][base | part] >= 0) sorted[maker][filled++] = (int32_t)(base | part);
      part = (part - own) & own;
    } while (part != 0);
    group_start[maker][groups++] = (int32_t)start;
    sort_group(maker, sorted[maker] + start, filled - start);
  }
  group_start[maker][groups] = (int32_t)filled;
  group_count[maker] = groups;
}

/* The same over improvements, options all free: a running minimum over each group. */
static int lower_freely(int maker, int32_t *values) {
  int32_t changed = 0;
  for (size_t g = 0; g < group_count[maker]; g++) {
    int32_t better = NOTHING, so_far = NOTHING;
    for (int32_t k = group_start[maker][g]; k < group_start[maker][g + 1]; k++) {
      int32_t cell = sorted[maker][k];
      if (cell < 0) {
        cell = ~cell;
        better = so_far;
      }
      int32_t next = smaller(values[cell], better);
      changed |= next ^ values[cell];
      values[cell] = next;
      so_far = smaller(so_far, next);
    }
  }
  return changed != 0;
}

/* The same where some options go one way: `table` holds the least value inserted for each
   combination of those options, and a cell asks the combinations that it may still reach. */
static int lower_limited(int maker, int32_t *values, int32_t *table) {
  size_t limited = 0;
  int32_t changed = 0;
  for (int k = 0; k < options; k++) if (owner[k] == maker && one_way[k]) limited |= (size_t)1 << k;
  for (size_t g = 0; g < group_count[maker]; g++) {
    size_t part = 0;
    do {
      table[part] = NOTHING;
      part = (part - limited) & limited;
    } while (part != 0);
    for (int32_t k = group_start[maker][g]; k < group_start[maker][g + 1];) {
      int32_t end = k + 1;
      while (end < group_start[maker][g + 1] && sorted[maker][end] >= 0) end++;
      for (int32_t at = k; at < end; at++) {
        int32_t cell = sorted[maker][at] < 0 ? ~sorted[maker][at] : sorted[maker][at];
        size_t here = (size_t)cell & limited, room = limited & ~here, more = 0;
        int32_t next = values[cell];
        do {
          next = smaller(next, table[here | more]);
          more = (more - room) & room;
        } while (more != 0);
        changed |= next ^ values[cell];
        values[cell] = next;
      }
      for (; k < end; k++) {
        int32_t cell = sorted[maker][k] < 0 ? ~sorted[maker][k] : sorted[maker][k];
        size_t here = (size_t)cell & limited;
        table[here] = smaller(table[here], values[cell]);
      }
    }
  }
  return changed != 0;
}

static int has_one_way(int maker) {
  for (int k = 0; k < options; k++) if (owner[k] == maker && one_way[k]) return 1;
  return 0;
}

/* Movers in turn lower one array until a whole round changes nothing. */
static void worst_response(int focal, int improving, int32_t *values, int32_t *scratch) {
  int others = makers - 1, unchanged = 0;
  for (int j = 0; unchanged < others; j = (j + 1) % makers) {
    if (j == focal) continue;
    int changed = !improving        ? lower_by_moves(j, values, scratch)
                  : has_one_way(j) ? lower_limited(j, values, scratch)
                                   : lower_freely(j, values);
    unchanged = changed ? 0 : unchanged + 1;
    if (others == 1) break;
  }
}

static long count_stable(int response, int counter, int32_t *ends, int32_t *scratch) {
  long stable = 0;
  for (int i = 0; i < makers; i++) {
    const int32_t *rank = ranks[i];
    if (response) {
      if (counter) best_of(i, rank, ends);
      else memcpy(ends, rank, 4 * cells);
      for (size_t c = 0; c < cells; c++) if (rank[c] < 0) ends[c] = NOTHING;
      worst_response(i, response == 2, ends, scratch);
      for (size_t c = 0; c < cells; c++) ends[c] = smaller(ends[c], rank[c]);
    } else memcpy(ends, rank, 4 * cells);
    best_of(i, ends, scratch);
    for (size_t c = 0; c < cells; c++) stable += rank[c] >= 0 && scratch[c] <= rank[c];
  }
  return stable;
}

static double read_once(void) {
  double start = now();
  int32_t seen = 0;
  for (int i = 0; i < makers; i++) for (size_t c = 0; c < cells; c++) seen |= ranks[i][c];
  double seconds = now() - start;
  return seen == 12345 ? seconds + 1 : seconds;
}

int main(int count, char **arguments) {
  static const char *names[] = {"nash", "gmr", "smr", "seq", "sseq"};
  static const int responses[] = {0, 1, 1, 2, 2}, counters[] = {0, 0, 1, 0, 1};
  double seconds[5];
  long stable[5];
  if (count != 2) return 1;
  read_file(arguments[1]);
  int32_t *ends = allocate(4 * cells), *scratch = allocate(4 * cells);
  memset(ends, 0, 4 * cells);
  memset(scratch, 0, 4 * cells);
  read_once();
  double read = read_once();
  for (int k = 0; k < 5; k++) {
    double start = now();
    /* As in the engine, the first concept that needs the sorted groups pays for them. */
    if (k == 3) for (int i = 0; i < makers; i++) sort_groups(i);
    stable[k] = count_stable(responses[k], counters[k], ends, scratch);
    seconds[k] = now() - start;
  }
  printf("{\"seconds\":{\"read\":%.9f", read);
  for (int k = 0; k < 5; k++) printf(",\"%s\":%.9f", names[k], seconds[k]);
  printf("},\"stable\":{");
  for (int k = 0; k < 5; k++) printf("%s\"%s\":%ld", k ? "," : "", names[k], stable[k]);
  printf("}}\n");
  return 0;
}
