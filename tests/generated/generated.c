// Generated exercises: random seats, choices, messages, norms switched, rulings, injects made up on
// the spot, undo, redo, branches, other dice, files closed and opened again. Whatever was done, the
// file replays to the same world at every input.
//     generated N [FIRST]
// Prints one digest over all worlds: the same from every compiler and at every level.
#include "base/draw.h"
#include "exercise/exercise.h"
#include "journal/exchange.h"
#include "script/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OPERATIONS = 48, TEXT_MAX = 64, UNDOS_MAX = 6 };

static uint64_t seed_of_all;
static uint32_t drawn;
static int number;
static char folder[64];

static void stop(const char *what, const char *why)
{
    fprintf(stderr, "generated: exercise %d: %s: %s (kept in %s)\n", number, what, why, folder);
    exit(1);
}

/// 0 .. bound - 1, of this exercise alone.
static int draw(int bound)
{
    const uint64_t word = dm_draw(seed_of_all, DM_DRAW_PLAYER, (uint32_t)number, ++drawn, 0);
    return bound > 0 ? (int)dm_draw_below(word, (uint32_t)bound) : 0;
}

static bool chance(int percent)
{
    return draw(100) < percent;
}

// -------------------------------------------------------------------------------------- scenarios

typedef struct stage {
    const char *path;
    dm_package package;
    dm_scenario *scenario;
} stage;

static stage stages[] = {
    {.path = DM_SOURCE_DIR "/scenarios/cold-harbour"},
    {.path = DM_SOURCE_DIR "/tests/lab"},
    {.path = DM_SOURCE_DIR "/tests/cli/adviser"},
};
enum { STAGES = sizeof stages / sizeof stages[0] };

static void load_stages(void)
{
    for (int i = 0; i < STAGES; i++) {
        stage *one = &stages[i];
        if (dm_scenario_load_package(one->path, DM_SOURCE_DIR "/scenarios/library", &one->scenario,
                                     NULL, &one->package, NULL) != DM_OK)
            stop(one->path, "cannot be read");
    }
}

static void free_stages(void)
{
    for (int i = 0; i < STAGES; i++) {
        dm_package_free(&stages[i].package);
        dm_scenario_free(stages[i].scenario);
    }
}

static const char *path_of(const char *ending)
{
    static char path[128];
    snprintf(path, sizeof path, "%s/%d.%s", folder, number, ending);
    return path;
}

static dm_exercise *begin(void)
{
    const stage *on = &stages[0];
    if (chance(30)) on = &stages[1 + draw(2)];
    dm_session_start start = {.files = on->package.files,
                              .file_count = on->package.count,
                              .setup = dm_setup_default(on->scenario, (uint64_t)draw(1000)),
                              .engine_version = "generated"};
    for (int state = 0; state < DM_STATES; state++) {
        const int players = on->scenario->doctrines_count;
        start.doctrines[state] = (int16_t)(chance(50) ? -1 : draw(players));
        for (int norm = 0; norm < on->scenario->norms_count; norm++)
            if (chance(20)) start.setup.norms[state] ^= UINT64_C(1) << norm;
    }
    for (int norm = 0; norm < on->scenario->norms_count; norm++)
        if (chance(20)) start.setup.norm_modes[norm] = (uint8_t)draw(DM_MODE_COUNT);
    dm_exercise *exercise = NULL;
    dm_diag diag = {0};
    if (dm_exercise_begin(&exercise, path_of("demarche"), &start, &diag) != DM_OK)
        stop("it cannot begin", diag.message);
    return exercise;
}

// ----------------------------------------------------------------------------------------- inputs

// C does not say in which order arguments are evaluated: each draw is a statement of its own.

static dm_stated any_stated(void)
{
    const int belief = draw(2002) - 1001;
    const int confidence = 1 + draw(3);
    if (belief < 0) return (dm_stated){.belief = -1};
    return (dm_stated){.belief = (int16_t)belief, .confidence = (uint8_t)confidence};
}

static dm_input any_answer(dm_exercise *exercise, int state)
{
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    const dm_seat_view *view = dm_exercise_view(exercise, state);
    if (view->decision_count == 0) return dm_hand_wait(state, draw(scenario->decisions_count));
    const dm_known_decision *open = &view->decisions[draw(view->decision_count)];
    if (open->option_count > 0 && chance(70)) {
        const int row = open->option_first + draw(open->option_count);
        return dm_hand_choose(scenario, view->options[row].option, any_stated());
    }
    return dm_hand_wait(state, open->decision);
}

static dm_input any_act(dm_exercise *exercise, int state)
{
    int count;
    const dm_candidate *rows = dm_exercise_candidates(exercise, state, &count);
    const dm_stated stated = any_stated();
    if (count == 0) return dm_hand_act(state, draw(40), -1, -1, -1, stated);
    const dm_candidate *one = &rows[draw(count)];
    int open = dm_open_decision(dm_exercise_world(exercise), dm_exercise_scenario(exercise), state);
    if (chance(50)) open = -1;
    return dm_hand_act(state, one->action, one->asset, one->incident, open, stated);
}

static dm_input any_words(const dm_exercise *exercise, int state)
{
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    const int incident = draw(dm_exercise_world(exercise)->incident_count + 2) - 1;
    const int norm = draw(scenario->norms_count);
    const int kind = draw(DM_MESSAGE_COUNT);
    const int channel = draw(scenario->channels_count);
    const uint32_t fields = (uint32_t)draw(1 << DM_FIELD_COUNT);
    const int suspect = draw(8) - 1;
    const dm_stated stated = any_stated();
    switch (draw(10)) {
    case 0:
    case 1:
        return dm_hand_assess(state, incident, suspect, stated);
    case 2:
        return dm_hand_offer(state, norm);
    case 3:
        return dm_hand_withdraw(state, norm);
    default:
        return dm_hand_message(state, kind, channel, incident, fields, stated);
    }
}

static dm_input any_ruling(const dm_exercise *exercise)
{
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    const dm_world *world = dm_exercise_world(exercise);
    const bool is_allowed = chance(50);
    const int states = 1 + draw(3);
    const int action = draw(scenario->actions_count);
    const int asset = draw(scenario->assets_count + 1) - 1;
    const int incident = draw(world->incident_count + 1) - 1;
    switch (draw(4)) {
    case 0:
        return dm_hand_rule_act(states, action, asset, incident, is_allowed);
    case 1:
        return dm_hand_rule_option(scenario, draw(scenario->options_count), is_allowed);
    case 2:
        return dm_hand_excuse(draw(world->obligation_count + 1));
    default:
        return dm_hand_strike(draw(world->breach_count + 1));
    }
}

static dm_input any_control(const dm_exercise *exercise)
{
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    const int inject = draw(scenario->injects_count);
    const int norm = draw(scenario->norms_count);
    const int states = 1 + draw(3);
    const bool is_on = chance(50);
    switch (draw(8)) {
    case 0:
        return dm_hand_fire(inject);
    case 1:
        return dm_hand_skip(inject);
    case 2:
        return dm_hand_delay(inject, dm_exercise_world(exercise)->now + draw(600));
    case 3:
        return dm_hand_inject(draw(8));
    case 4:
        return dm_hand_note();
    case 5:
        return chance(5) ? dm_hand_end(draw(scenario->endings_count + 1) - 1) : dm_hand_note();
    default:
        return dm_hand_norm(norm, states, is_on);
    }
}

/// What makes no sense must do no harm either.
static dm_input any_nonsense(void)
{
    dm_input input = {.minute = draw(4000) - 100};
    input.value = draw(1 << 20) - (1 << 19);
    input.subject = (int16_t)(draw(1 << 16) - (1 << 15));
    input.object = (int16_t)(draw(600) - 40);
    input.incident = (int16_t)(draw(300) - 20);
    input.decision = (int16_t)(draw(80) - 10);
    input.belief = (int16_t)(draw(1200) - 100);
    input.confidence = (uint8_t)draw(256);
    input.kind = (uint8_t)draw(DM_INPUT_COUNT);
    input.seat = (uint8_t)draw(5);
    if (chance(70)) input.subject = (int16_t)(input.subject & 31);
    return input;
}

static dm_input any_input(dm_exercise *exercise)
{
    const int state = draw(2);
    switch (draw(8)) {
    case 0:
    case 1:
        return any_answer(exercise, state);
    case 2:
        return any_act(exercise, state);
    case 3:
        return any_words(exercise, state);
    case 4:
    case 5:
        return any_control(exercise);
    case 6:
        return any_ruling(exercise);
    default:
        return any_nonsense();
    }
}

static const char *any_text(void)
{
    static const char *const texts[] = {"because",    "\"quoted\" and \\ bent", "Предел",
                                        "two\nlines", "a \xE2\x80\x94 dash",    NULL};
    return texts[draw(6)];
}

// --------------------------------------------------------------------------------- what must hold

static uint64_t hash_of(const dm_exercise *exercise)
{
    return dm_world_hash(dm_exercise_scenario(exercise), dm_exercise_world(exercise));
}

/// As many redo as undo change nothing.
static void undo_and_redo(dm_exercise *exercise)
{
    uint64_t hashes[UNDOS_MAX];
    int count = 0;
    const int wanted = 1 + draw(UNDOS_MAX);
    dm_diag diag = {0};
    if (dm_exercise_can_redo(exercise)) return; // its head is in the middle of what hands did
    while (count < wanted && dm_exercise_can_undo(exercise, DM_SEAT_FACILITATOR)) {
        hashes[count++] = hash_of(exercise);
        if (dm_exercise_undo(exercise, DM_SEAT_FACILITATOR, &diag) != DM_OK)
            stop("undo", diag.message);
    }
    const bool is_kept = chance(30); // sometimes what was undone stays so
    while (!is_kept && count > 0) {
        if (dm_exercise_redo(exercise, &diag) != DM_OK) stop("redo", diag.message);
        if (hash_of(exercise) != hashes[--count]) stop("redo", "another world than before undo");
    }
}

/// The story kept step by step is the story told from STARTEX.
static void compare_story(dm_exercise *exercise)
{
    static dm_event told[DM_EVENTS_MAX];
    static dm_world world;
    dm_events events = {.items = told, .capacity = DM_EVENTS_MAX};
    dm_session *session = dm_exercise_session(exercise);
    const int branch = dm_session_branch_now(session);
    dm_session_tell(session, dm_session_branch_of(session, branch)->head, &world, &events);
    const dm_events kept = dm_exercise_events(exercise);
    if (dm_world_hash(dm_exercise_scenario(exercise), &world) != hash_of(exercise))
        stop("the story", "another world when told anew");
    if (kept.count != events.count ||
        memcmp(kept.items, told, (size_t)kept.count * sizeof told[0]) != 0)
        stop("the story", "other events when told anew");
}

static dm_exercise *reopen(dm_exercise *exercise)
{
    const uint64_t hash = hash_of(exercise);
    const dm_whose_turn before = dm_exercise_whose_turn(exercise);
    int turns;
    int reasons;
    int motives = 0;
    const dm_turn *rows = dm_exercise_turns(exercise, &turns);
    for (int i = 0; i < turns; i++) motives += rows[i].motive.score;
    dm_exercise_reasons(exercise, &reasons);
    dm_exercise_close(exercise);
    dm_diag diag = {0};
    if (dm_exercise_open(&exercise, path_of("demarche"), DM_SESSION_WRITE, &diag) != DM_OK)
        stop("it does not open again", diag.message);
    if (hash_of(exercise) != hash) stop("opened again", "another world");
    const dm_whose_turn after = dm_exercise_whose_turn(exercise);
    if (memcmp(before.decisions, after.decisions, sizeof before.decisions) != 0 ||
        before.of != after.of || before.next != after.next)
        stop("opened again", "another's turn");
    int count;
    rows = dm_exercise_turns(exercise, &count);
    for (int i = 0; i < count; i++) motives -= rows[i].motive.score;
    if (count != turns || motives != 0) stop("opened again", "other turns or motives");
    dm_exercise_reasons(exercise, &count);
    if (count != reasons) stop("opened again", "other reasons");
    return exercise;
}

// -------------------------------------------------------------------------------------- operations

/// What has nothing to do with the rules: seats, branches, files.
static dm_status handle(dm_exercise *exercise, dm_diag *diag)
{
    const int32_t entries = dm_session_count(dm_exercise_session(exercise));
    const int state = draw(2);
    switch (draw(6)) {
    case 0:
        return dm_exercise_branch(exercise, draw(entries + 1), NULL, diag);
    case 1:
        return dm_exercise_switch(exercise, 1 + draw(4), diag);
    case 2:
        return dm_exercise_reseed(exercise, (uint64_t)draw(1 << 30), diag);
    case 3:
        return dm_exercise_seat(
            exercise, state, draw(dm_exercise_scenario(exercise)->doctrines_count + 1) - 1, diag);
    case 4:
        return dm_exercise_stand_in(exercise, state, -1, diag);
    default:
        return chance(50) ? dm_exercise_undo(exercise, draw(3), diag)
                          : dm_exercise_redo(exercise, diag);
    }
}

static void do_something(dm_exercise **exercise)
{
    dm_diag diag = {0};
    dm_status status = DM_OK;
    const int64_t now = dm_exercise_world(*exercise)->now;
    const int kind = draw(20);
    if (kind < 4) {
        status = dm_exercise_step(*exercise, &diag);
    } else if (kind < 7) {
        status = dm_exercise_go_until(*exercise, now + draw(240), &diag);
    } else if (kind == 7) {
        status = dm_exercise_let_time_run(*exercise, now + draw(400), &diag);
    } else if (kind == 8) {
        undo_and_redo(*exercise);
    } else if (kind < 11) {
        status = handle(*exercise, &diag);
    } else if (kind == 11 && chance(20)) {
        *exercise = reopen(*exercise);
    } else {
        const dm_input input = any_input(*exercise);
        status = dm_exercise_play(*exercise, input, any_text(), &diag);
    }
    if (status != DM_OK && status != DM_E_USAGE) stop("what was done", diag.message);
}

/// Over to another machine and back.
static void exchange(dm_exercise *exercise)
{
    dm_diag diag = {0};
    FILE *lines = tmpfile();
    if (lines == NULL) stop("export", "no file");
    dm_journal *journal = dm_session_journal(dm_exercise_session(exercise));
    if (dm_journal_export(journal, lines, &diag) != DM_OK) stop("export", diag.message);
    rewind(lines);
    dm_diag damage;
    if (dm_journal_import(lines, "lines", path_of("copy"), &damage, &diag) != DM_OK)
        stop("import", diag.message);
    fclose(lines);
    dm_session *copy = NULL;
    if (dm_session_open(&copy, path_of("copy"), DM_SESSION_READ, &diag) != DM_OK)
        stop("import", diag.message);
    if (dm_world_hash(dm_session_scenario(copy), dm_session_world(copy)) != hash_of(exercise))
        stop("import", "another world");
    dm_session_close(copy);
    unlink(path_of("copy"));
}

/// @return a digest over the worlds after every entry
static uint64_t generate(int64_t *steps)
{
    drawn = 0;
    dm_exercise *exercise = begin();
    for (int i = 0; i < OPERATIONS; i++) do_something(&exercise);
    compare_story(exercise);
    if (number % 50 == 0) exchange(exercise);
    exercise = reopen(exercise);
    dm_session *session = dm_exercise_session(exercise);
    dm_verification result;
    dm_diag diag = {0};
    if (dm_session_verify(session, &result, &diag) != DM_OK) stop("verify", diag.message);
    if (result.differs_at != 0) stop("verify", result.gap.row);
    *steps += result.steps;
    uint64_t digest = 0;
    for (int32_t i = 1; i <= dm_session_count(session); i++)
        digest = digest * UINT64_C(0x9E3779B97F4A7C15) + dm_session_node(session, i)->world;
    dm_exercise_close(exercise);
    unlink(path_of("demarche"));
    return digest;
}

int main(int argc, char **argv)
{
    const int count = argc > 1 ? atoi(argv[1]) : 100;
    const int first = argc > 2 ? atoi(argv[2]) : 0;
    struct stat memory;
    const bool has_memory = stat("/dev/shm", &memory) == 0 && S_ISDIR(memory.st_mode);
    snprintf(folder, sizeof folder, "%s/demarche-generated-XXXXXX",
             has_memory ? "/dev/shm" : "/tmp");
    if (mkdtemp(folder) == NULL) return 1;
    seed_of_all = 2027;
    load_stages();
    uint64_t digest = 0;
    int64_t steps = 0;
    for (number = first; number < first + count; number++)
        digest = digest * UINT64_C(0x9E3779B97F4A7C15) + generate(&steps);
    free_stages();
    rmdir(folder);
    printf("%d exercises, %lld steps replayed, digest %016llx\n", count, (long long)steps,
           (unsigned long long)digest);
    return 0;
}
