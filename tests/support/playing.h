#pragma once

#include "run/run.h"

// A scenario at its table, for tests of what it promises: whole plays by computer players, or the
// same story with nobody at the table, in which the defaults decide.

typedef struct dm_playing {
    dm_scenario *scenario;
    dm_run *run;
    dm_world *world; ///< of the last play
} dm_playing;

/// Loads the scenario. Fails the test when it cannot. @param folder such as "cold-harbour"
dm_playing *dm_playing_open(const char *folder);
void dm_playing_close(dm_playing *it);

/// A whole play; `first` and `second` are doctrines. run->turns holds it when the test set it.
/// `preset` may also be one norm, in force for both.
void dm_playing_play(dm_playing *it, int seed, const char *preset, const char *first,
                     const char *second);

/// STARTEX with nobody at the table.
void dm_playing_begin(dm_playing *it, int seed, const char *preset);
/// What is due before `minute` happens.
void dm_playing_until(dm_playing *it, int minute);
/// Both: the story from its start, up to the last thing due before `minute`.
void dm_playing_pass(dm_playing *it, int seed, const char *preset, int minute);
/// The first state does an act of its own accord, which must be possible, about incident 0.
/// @param asset NULL: none
void dm_playing_act(dm_playing *it, const char *action, const char *asset);

bool dm_playing_has_fired(const dm_playing *it, const char *inject);
int dm_playing_orders_fired(const dm_playing *it); ///< standing orders
/// Whether `state` has begun to strike outside its networks: c03, c04, c05 or c08.
bool dm_playing_has_struck(const dm_playing *it, int state);
int dm_playing_messages(const dm_playing *it, int from); ///< to the other state
/// Of the world, which a test may change before the story begins.
int32_t *dm_playing_variable(const dm_playing *it, const char *variable);

/// Fails the test when a reply or a rejection went back on the channel of a proposal that its
/// author could not have read yet.
void dm_playing_check_answers(const dm_playing *it);
/// Fails the test when a text is empty or longer than 90 words, which is a breath.
void dm_playing_check_lengths(const dm_playing *it);
/// Fails the test when a title is longer than 40 characters, which is a card.
void dm_playing_check_titles(const dm_playing *it);
/// To how many different endings plays with seeds 1 .. `seeds` come.
int dm_playing_count_endings(dm_playing *it, int seeds, const char *preset, const char *first,
                             const char *second);
