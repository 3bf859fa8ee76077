/* ICU as far as Qt's Core asks Windows for it. Wine 8 has none; Windows brings its own since 1703.
   Every converter is refused: Qt then uses what it has itself. Only for trying, never given away. */
#define UNSUPPORTED 16
#define FOUND(name) __declspec(dllexport) void name(void) {}
#define REFUSED(name, ...)                                                                       \
    __declspec(dllexport) void *name(__VA_ARGS__, int *error) {                                  \
        if (error) *error = UNSUPPORTED;                                                         \
        return 0;                                                                                \
    }

REFUSED(ucnv_open, const char *name)
REFUSED(ucnv_getName, void *converter)
REFUSED(ucnv_getStandardName, const char *name, const char *standard)
FOUND(ucnv_close)
FOUND(ucnv_reset)
FOUND(ucnv_toUnicode)
FOUND(ucnv_fromUnicode)
FOUND(ucnv_getToUCallBack)
FOUND(ucnv_setToUCallBack)
FOUND(ucnv_setFromUCallBack)
FOUND(ucnv_cbToUWriteUChars)
FOUND(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
FOUND(UCNV_TO_U_CALLBACK_SUBSTITUTE)
__declspec(dllexport) int ucnv_toUCountPending(void *converter, int *error) { return 0; }
__declspec(dllexport) signed char ucnv_getMaxCharSize(void *converter) { return 1; }
__declspec(dllexport) const char *ucnv_getAvailableName(int index) { return 0; }
__declspec(dllexport) int ucnv_countAvailable(void) { return 0; }
