#include "app/app_internal.h"

// One event of SDL becomes one event of the user interface. Pure: it asks SDL nothing.

enum { NOTCH = 120, PINCH_GAIN = 4000 };

typedef struct named_key {
    SDL_Keycode from;
    uint8_t to;
} named_key;

static const named_key named_keys[] = {
    {SDLK_RETURN, DM_KEY_ENTER},  {SDLK_KP_ENTER, DM_KEY_ENTER}, {SDLK_ESCAPE, DM_KEY_ESCAPE},
    {SDLK_TAB, DM_KEY_TAB},       {SDLK_SPACE, DM_KEY_SPACE},    {SDLK_BACKSPACE, DM_KEY_BACKSPACE},
    {SDLK_DELETE, DM_KEY_DELETE}, {SDLK_LEFT, DM_KEY_LEFT},      {SDLK_RIGHT, DM_KEY_RIGHT},
    {SDLK_UP, DM_KEY_UP},         {SDLK_DOWN, DM_KEY_DOWN},      {SDLK_HOME, DM_KEY_HOME},
    {SDLK_END, DM_KEY_END},       {SDLK_PAGEUP, DM_KEY_PAGE_UP}, {SDLK_PAGEDOWN, DM_KEY_PAGE_DOWN}};

/// Keys of the number pad that type a sign, whatever the layout.
static const struct {
    SDL_Keycode from;
    char to;
} pad_signs[] = {{SDLK_KP_PLUS, '+'},   {SDLK_KP_MINUS, '-'},  {SDLK_KP_MULTIPLY, '*'},
                 {SDLK_KP_DIVIDE, '/'}, {SDLK_KP_PERIOD, '.'}, {SDLK_KP_COMMA, ','},
                 {SDLK_KP_EQUALS, '='}, {SDLK_KP_0, '0'}};

/// What stands on a US keyboard at the places that are not letters or digits.
static const struct {
    SDL_Scancode from;
    char to;
} us_signs[] = {{SDL_SCANCODE_MINUS, '-'},       {SDL_SCANCODE_EQUALS, '='},
                {SDL_SCANCODE_LEFTBRACKET, '['}, {SDL_SCANCODE_RIGHTBRACKET, ']'},
                {SDL_SCANCODE_BACKSLASH, '\\'},  {SDL_SCANCODE_SEMICOLON, ';'},
                {SDL_SCANCODE_APOSTROPHE, '\''}, {SDL_SCANCODE_GRAVE, '`'},
                {SDL_SCANCODE_COMMA, ','},       {SDL_SCANCODE_PERIOD, '.'},
                {SDL_SCANCODE_SLASH, '/'}};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static uint8_t key_of(SDL_Keycode code)
{
    for (size_t i = 0; i < COUNT(named_keys); i++)
        if (named_keys[i].from == code) return named_keys[i].to;
    if (code >= SDLK_F1 && code <= SDLK_F12) return (uint8_t)(DM_KEY_F1 + (code - SDLK_F1));
    return DM_KEY_LETTER;
}

/// The letter of that place on a US keyboard; 0: none.
static char us_letter(SDL_Scancode place)
{
    if (place >= SDL_SCANCODE_A && place <= SDL_SCANCODE_Z)
        return (char)('a' + (place - SDL_SCANCODE_A));
    if (place >= SDL_SCANCODE_1 && place <= SDL_SCANCODE_9)
        return (char)('1' + (place - SDL_SCANCODE_1));
    if (place == SDL_SCANCODE_0) return '0';
    for (size_t i = 0; i < COUNT(us_signs); i++)
        if (us_signs[i].from == place) return us_signs[i].to;
    return '\0';
}

static char letter_of(SDL_Keysym key)
{
    char letter = '\0';
    for (size_t i = 0; i < COUNT(pad_signs); i++)
        if (pad_signs[i].from == key.sym) letter = pad_signs[i].to;
    if (key.sym >= SDLK_KP_1 && key.sym <= SDLK_KP_9) letter = (char)('1' + (key.sym - SDLK_KP_1));
    if (letter != '\0') return letter;
    // A key that a layout without Latin letters names otherwise goes by its place.
    letter = key.sym > ' ' && key.sym < 127 ? (char)key.sym : us_letter(key.scancode);
    const bool is_shifted = (key.mod & KMOD_SHIFT) != 0;
    const bool is_command = (key.mod & KMOD_CTRL) != 0;
    if (letter == '=' && (is_shifted || is_command)) return '+'; // Ctrl + is typed without Shift
    if (letter == '/' && is_shifted) return '?';
    return letter;
}

/// AltGr types letters: it is no modifier of commands.
static uint8_t modifiers_of(unsigned mod)
{
    unsigned modifiers = 0;
    if ((mod & KMOD_SHIFT) != 0) modifiers |= DM_MOD_SHIFT;
    if ((mod & KMOD_CTRL) != 0) modifiers |= DM_MOD_CONTROL;
    if ((mod & KMOD_LALT) != 0) modifiers |= DM_MOD_ALT;
    return (uint8_t)modifiers;
}

static bool translate_key(const SDL_KeyboardEvent *from, dm_ui_event *event)
{
    event->kind = from->type == SDL_KEYDOWN ? DM_UI_KEY : DM_UI_KEY_UP;
    event->key = key_of(from->keysym.sym);
    event->modifiers = modifiers_of(from->keysym.mod);
    event->is_repeat = from->repeat != 0;
    if (event->key != DM_KEY_LETTER) return true;
    event->letter = letter_of(from->keysym);
    return event->letter != '\0';
}

static int scaled(const dm_translation *translation, int value)
{
    return value * translation->scale_percent / 100;
}

static uint8_t button_of(int button)
{
    switch (button) {
    case SDL_BUTTON_LEFT:
        return DM_BUTTON_LEFT;
    case SDL_BUTTON_MIDDLE:
        return DM_BUTTON_MIDDLE;
    case SDL_BUTTON_RIGHT:
        return DM_BUTTON_RIGHT;
    default:
        return DM_BUTTON_NONE;
    }
}

static bool translate_button(const SDL_MouseButtonEvent *from, const dm_translation *translation,
                             dm_ui_event *event)
{
    event->kind = from->type == SDL_MOUSEBUTTONDOWN ? DM_UI_DOWN : DM_UI_UP;
    event->button = button_of(from->button);
    event->clicks = from->clicks;
    event->x = scaled(translation, from->x);
    event->y = scaled(translation, from->y);
    return event->button != DM_BUTTON_NONE;
}

static bool translate_motion(const SDL_MouseMotionEvent *from, const dm_translation *translation,
                             dm_ui_event *event)
{
    event->kind = DM_UI_MOVE;
    event->x = scaled(translation, from->x);
    event->y = scaled(translation, from->y);
    if ((from->state & SDL_BUTTON_LMASK) != 0) {
        event->button = DM_BUTTON_LEFT;
    } else if ((from->state & SDL_BUTTON_MMASK) != 0) {
        event->button = DM_BUTTON_MIDDLE;
    } else if ((from->state & SDL_BUTTON_RMASK) != 0) {
        event->button = DM_BUTTON_RIGHT;
    }
    return true;
}

/// However slowly a touchpad turns, it turns.
static int32_t parts_of_notch(float precise)
{
    const int32_t parts = (int32_t)(precise * NOTCH);
    return parts != 0 ? parts : (precise > 0) - (precise < 0);
}

static bool translate_wheel(const SDL_MouseWheelEvent *from, const dm_translation *translation,
                            dm_ui_event *event)
{
    const int sign = from->direction == SDL_MOUSEWHEEL_FLIPPED ? -1 : 1;
    event->kind = DM_UI_WHEEL;
    event->x = scaled(translation, from->mouseX);
    event->y = scaled(translation, from->mouseY);
    event->dx = sign * parts_of_notch(from->preciseX);
    event->dy = sign * parts_of_notch(from->preciseY);
    return event->dx != 0 || event->dy != 0;
}

static bool translate_pinch(const SDL_MultiGestureEvent *from, const dm_translation *translation,
                            dm_ui_event *event)
{
    event->kind = DM_UI_PINCH;
    event->x = (int32_t)(from->x * (float)translation->width_px);
    event->y = (int32_t)(from->y * (float)translation->height_px);
    event->dy = (int32_t)(from->dDist * PINCH_GAIN);
    return event->dy != 0;
}

static bool translate_window(const SDL_WindowEvent *from, const dm_translation *translation,
                             dm_ui_event *event)
{
    switch ((int)from->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        event->kind = DM_UI_RESIZE;
        event->x = translation->width_px;
        event->y = translation->height_px;
        return true;
    case SDL_WINDOWEVENT_FOCUS_GAINED:
        event->kind = DM_UI_FOCUS;
        return true;
    case SDL_WINDOWEVENT_FOCUS_LOST:
    case SDL_WINDOWEVENT_MINIMIZED:
        event->kind = DM_UI_BLUR;
        return true;
    case SDL_WINDOWEVENT_LEAVE:
        event->kind = DM_UI_LEAVE;
        return true;
    case SDL_WINDOWEVENT_CLOSE:
        event->kind = DM_UI_QUIT;
        return true;
    default:
        return false;
    }
}

bool dm_translate(const SDL_Event *from, const dm_translation *translation, uint64_t at_ms,
                  dm_ui_event *event)
{
    *event = (dm_ui_event){.at_ms = at_ms, .text = ""};
    switch (from->type) {
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        return translate_key(&from->key, event);
    case SDL_TEXTINPUT:
        event->kind = DM_UI_TEXT;
        event->text = from->text.text;
        return from->text.text[0] != '\0';
    case SDL_TEXTEDITING:
        event->kind = DM_UI_PREEDIT;
        event->text = from->edit.text;
        event->cursor = from->edit.start;
        return true;
    case SDL_TEXTEDITING_EXT:
        event->kind = DM_UI_PREEDIT;
        event->text = from->editExt.text != NULL ? from->editExt.text : "";
        event->cursor = from->editExt.start;
        return true;
    case SDL_MOUSEMOTION:
        return translate_motion(&from->motion, translation, event);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return translate_button(&from->button, translation, event);
    case SDL_MOUSEWHEEL:
        return translate_wheel(&from->wheel, translation, event);
    case SDL_MULTIGESTURE:
        return translate_pinch(&from->mgesture, translation, event);
    case SDL_WINDOWEVENT:
        return translate_window(&from->window, translation, event);
    default:
        return false;
    }
}
