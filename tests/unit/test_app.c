#include "app/app_internal.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What SDL says, as the user interface hears it.

static const dm_translation plain = {.scale_percent = 100, .width_px = 1920, .height_px = 1080};

static dm_ui_event heard(const SDL_Event *event, const dm_translation *translation)
{
    dm_ui_event result;
    assert_true(dm_translate(event, translation, 77, &result));
    assert_int_equal(result.at_ms, 77);
    assert_non_null(result.text);
    return result;
}

static SDL_Event key(SDL_Keycode code, SDL_Scancode place, int mod)
{
    return (SDL_Event){.key = {.type = SDL_KEYDOWN,
                               .keysym = {.sym = code, .scancode = place, .mod = (uint16_t)mod}}};
}

static void keys_with_a_name_keep_it(void **state)
{
    (void)state;
    static const struct {
        SDL_Keycode from;
        dm_ui_key to;
    } rows[] = {{SDLK_RETURN, DM_KEY_ENTER},   {SDLK_KP_ENTER, DM_KEY_ENTER},
                {SDLK_ESCAPE, DM_KEY_ESCAPE},  {SDLK_TAB, DM_KEY_TAB},
                {SDLK_F1, DM_KEY_F1},          {SDLK_F12, DM_KEY_F12},
                {SDLK_PAGEUP, DM_KEY_PAGE_UP}, {SDLK_SPACE, DM_KEY_SPACE}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        SDL_Event event = key(rows[i].from, SDL_SCANCODE_UNKNOWN, KMOD_NONE);
        assert_int_equal(heard(&event, &plain).key, rows[i].to);
        event.type = SDL_KEYUP;
        assert_int_equal(heard(&event, &plain).kind, DM_UI_KEY_UP);
    }
}

static void a_command_is_where_it_is_on_a_latin_keyboard_also_in_russian(void **state)
{
    (void)state;
    SDL_Event event = key('u', SDL_SCANCODE_U, KMOD_NONE);
    assert_int_equal(heard(&event, &plain).letter, 'u');
    event = key(0x433, SDL_SCANCODE_U, KMOD_NONE); // CYRILLIC SMALL LETTER GHE
    assert_int_equal(heard(&event, &plain).key, DM_KEY_LETTER);
    assert_int_equal(heard(&event, &plain).letter, 'u');
    event = key('a', SDL_SCANCODE_Q, KMOD_NONE); // French: the letter that is printed on the key
    assert_int_equal(heard(&event, &plain).letter, 'a');
}

static void plus_and_minus_are_heard_from_every_place(void **state)
{
    (void)state;
    SDL_Event event = key('=', SDL_SCANCODE_EQUALS, KMOD_LCTRL);
    assert_int_equal(heard(&event, &plain).letter, '+');
    assert_int_equal(heard(&event, &plain).modifiers, DM_MOD_CONTROL);
    event = key(SDLK_KP_PLUS, SDL_SCANCODE_KP_PLUS, KMOD_LCTRL);
    assert_int_equal(heard(&event, &plain).letter, '+');
    event = key('-', SDL_SCANCODE_MINUS, KMOD_RCTRL);
    assert_int_equal(heard(&event, &plain).letter, '-');
    event = key(SDLK_KP_7, SDL_SCANCODE_KP_7, KMOD_NUM);
    assert_int_equal(heard(&event, &plain).letter, '7');
}

static void altgr_types_and_does_not_command(void **state)
{
    (void)state;
    SDL_Event event = key('q', SDL_SCANCODE_Q, KMOD_RALT);
    assert_int_equal(heard(&event, &plain).modifiers, 0);
    event = key('q', SDL_SCANCODE_Q, KMOD_LALT | KMOD_LSHIFT);
    assert_int_equal(heard(&event, &plain).modifiers, DM_MOD_ALT | DM_MOD_SHIFT);
}

static void a_key_that_means_nothing_is_not_heard(void **state)
{
    (void)state;
    const SDL_Event event = key(SDLK_LSHIFT, SDL_SCANCODE_LSHIFT, KMOD_LSHIFT);
    dm_ui_event result;
    assert_false(dm_translate(&event, &plain, 0, &result));
}

static void the_pointer_is_told_in_pixels_of_the_surface(void **state)
{
    (void)state;
    const dm_translation twice = {.scale_percent = 200, .width_px = 3840, .height_px = 2160};
    const SDL_Event move = {
        .motion = {.type = SDL_MOUSEMOTION, .x = 10, .y = 20, .state = SDL_BUTTON_LMASK}};
    dm_ui_event result = heard(&move, &twice);
    assert_int_equal(result.x, 20);
    assert_int_equal(result.y, 40);
    assert_int_equal(result.button, DM_BUTTON_LEFT);
    const SDL_Event down = {
        .button = {
            .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_RIGHT, .clicks = 2, .x = 5, .y = 6}};
    result = heard(&down, &twice);
    assert_int_equal(result.kind, DM_UI_DOWN);
    assert_int_equal(result.button, DM_BUTTON_RIGHT);
    assert_int_equal(result.clicks, 2);
    assert_int_equal(result.x, 10);
}

static void a_wheel_counts_parts_of_a_notch(void **state)
{
    (void)state;
    SDL_Event wheel = {
        .wheel = {.type = SDL_MOUSEWHEEL, .preciseY = 0.25F, .mouseX = 3, .mouseY = 4}};
    dm_ui_event result = heard(&wheel, &plain);
    assert_int_equal(result.dy, 30);
    assert_int_equal(result.x, 3);
    wheel.wheel.preciseY = 0.001F; // as slowly as a touchpad can
    assert_int_equal(heard(&wheel, &plain).dy, 1);
    wheel.wheel.preciseY = 0.25F;
    wheel.wheel.direction = SDL_MOUSEWHEEL_FLIPPED;
    assert_int_equal(heard(&wheel, &plain).dy, -30);
}

static void what_an_input_method_shows_arrives_with_its_caret(void **state)
{
    (void)state;
    SDL_Event event = {.edit = {.type = SDL_TEXTEDITING, .start = 2}};
    strcpy(event.edit.text, "\xE3\x81\x8B\xE3\x81\xAA");
    const dm_ui_event result = heard(&event, &plain);
    assert_int_equal(result.kind, DM_UI_PREEDIT);
    assert_int_equal(result.cursor, 2);
    assert_string_equal(result.text, "\xE3\x81\x8B\xE3\x81\xAA");
    SDL_Event typed = {.text = {.type = SDL_TEXTINPUT}};
    strcpy(typed.text.text, "\xC3\xA9");
    assert_int_equal(heard(&typed, &plain).kind, DM_UI_TEXT);
}

static void a_window_that_loses_the_keyboard_says_so(void **state)
{
    (void)state;
    static const struct {
        SDL_WindowEventID from;
        dm_ui_event_kind to;
    } rows[] = {
        {SDL_WINDOWEVENT_FOCUS_LOST, DM_UI_BLUR},    {SDL_WINDOWEVENT_MINIMIZED, DM_UI_BLUR},
        {SDL_WINDOWEVENT_FOCUS_GAINED, DM_UI_FOCUS}, {SDL_WINDOWEVENT_LEAVE, DM_UI_LEAVE},
        {SDL_WINDOWEVENT_CLOSE, DM_UI_QUIT},         {SDL_WINDOWEVENT_SIZE_CHANGED, DM_UI_RESIZE}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const SDL_Event event = {
            .window = {.type = SDL_WINDOWEVENT, .event = (uint8_t)rows[i].from}};
        assert_int_equal(heard(&event, &plain).kind, rows[i].to);
    }
}

/// On a busy machine both arrive before the first can be painted.
static void a_key_pressed_and_released_at_once_is_still_to_be_painted(void **state)
{
    (void)state;
    char folder[] = "/tmp/demarche-app-XXXXXX";
    assert_non_null(mkdtemp(folder));
    const dm_ui_start start = {.data = folder,
                               .config = folder,
                               .scenarios = DM_SOURCE_DIR "/scenarios",
                               .library = DM_SOURCE_DIR "/scenarios/library",
                               .engine = "test",
                               .width_px = 1280,
                               .height_px = 800,
                               .scale_percent = 100};
    dm_ui *ui = NULL;
    dm_diag diag = {0};
    assert_int_equal(dm_ui_open(&ui, &start, &diag), DM_OK);
    dm_ui_page(ui);
    assert_false(dm_ui_is_stale(ui));
    dm_ui_handle(ui, &(dm_ui_event){.kind = DM_UI_KEY, .key = DM_KEY_TAB, .text = ""});
    dm_ui_handle(ui, &(dm_ui_event){.kind = DM_UI_KEY_UP, .key = DM_KEY_TAB, .text = ""});
    assert_true(dm_ui_is_stale(ui));
    dm_ui_page(ui);
    assert_false(dm_ui_is_stale(ui));
    dm_ui_close(ui);
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    assert_int_equal(system(command), 0);
}

static void without_a_display_it_says_what_to_do(void **state)
{
    (void)state;
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    unsetenv("SDL_VIDEODRIVER");
    assert_false(dm_app_has_display());
    const dm_app_start start = {0};
    dm_diag diag = {0};
    assert_int_equal(dm_app_run(&start, NULL, &diag), DM_E_IO);
    assert_non_null(strstr(diag.message, "no display"));
    assert_non_null(strstr(diag.hint, "demarche run scenarios/cold-harbour"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_with_a_name_keep_it),
        cmocka_unit_test(a_command_is_where_it_is_on_a_latin_keyboard_also_in_russian),
        cmocka_unit_test(plus_and_minus_are_heard_from_every_place),
        cmocka_unit_test(altgr_types_and_does_not_command),
        cmocka_unit_test(a_key_that_means_nothing_is_not_heard),
        cmocka_unit_test(the_pointer_is_told_in_pixels_of_the_surface),
        cmocka_unit_test(a_wheel_counts_parts_of_a_notch),
        cmocka_unit_test(what_an_input_method_shows_arrives_with_its_caret),
        cmocka_unit_test(a_window_that_loses_the_keyboard_says_so),
        cmocka_unit_test(a_key_pressed_and_released_at_once_is_still_to_be_painted),
        cmocka_unit_test(without_a_display_it_says_what_to_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
