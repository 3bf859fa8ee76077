; The Windows installer. Run by windows.py: PAYLOAD is the built folder, OUT the installer,
; VERSION the version, ICON and SIDE pictures, LANGUAGES a folder with NSIS's Vietnamese words in
; composed letters.
;
;   /S                no questions, no windows
;   /AllUsers         for everybody on this PC; must be started as administrator. Where it is
;                     installed so already, that one is upgraded without being asked for
;   /PROVISION=FILE   the province's file, if it does not lie beside the installer
;   /D=FOLDER         where to: last without quotes, or anywhere in quotes as a whole

Unicode true
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WinVer.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ThuVienXa"
!define OWN "Software\ThuVienXa"
!define NAME "Thư Viện Xã"
!define KIND "ThuVienXa.Province"
!define TOO_OLD 10
!define NO_ADMINISTRATOR 11
!define IN_USE 12
!define NO_PROVINCE 13

Var Province  ; its file, where it was named
Var Everybody  ; "yes" where it is installed for all users of this PC

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
ManifestDPIAware true
SetCompressor /SOLID lzma
SetCompressorDictSize 32
InstallDir ""
BrandingText "${NAME} ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\thuvienxaw.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGEEX "${LANGUAGES}" "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString TooOld ${LANG_VIETNAMESE} "Cần Windows 10 bản 1809 trở lên."
LangString TooOld ${LANG_ENGLISH} "This needs Windows 10 version 1809 or later."
LangString NoAdministrator ${LANG_VIETNAMESE} "Cài cho mọi người trên máy thì phải chạy bằng quyền quản trị."
LangString NoAdministrator ${LANG_ENGLISH} "What is installed for everybody needs an administrator: run this as one."
LangString InUse ${LANG_VIETNAMESE} "${NAME} đang mở. Hãy đóng lại rồi cài."
LangString InUse ${LANG_ENGLISH} "${NAME} is open. Please close it, then install."
LangString NoProvince ${LANG_VIETNAMESE} "Không thấy tệp của tỉnh: $Province. Chưa cài gì cả."
LangString NoProvince ${LANG_ENGLISH} "The province's file is not there: $Province. Nothing was installed."

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductName" "${NAME}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileDescription" "${NAME}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "LegalCopyright" "Apache-2.0"

!macro refuse code words
    SetErrorLevel ${code}
    MessageBox MB_OK|MB_ICONSTOP "${words}" /SD IDOK
    Quit
!macroend

; A program that runs holds its file. Asked of both before the first is touched: better no change at
; all than half of one.
!macro refuse_open name
    ${If} ${FileExists} "$INSTDIR\${name}"
        ClearErrors
        FileOpen $0 "$INSTDIR\${name}" a
        ${If} ${Errors}
            !insertmacro refuse ${IN_USE} "$(InUse)"
        ${EndIf}
        FileClose $0
    ${EndIf}
!macroend

; Windows takes the words of the command line apart: PowerShell puts a whole one into quotes.
Function ReadWords
    Push $CMDLINE
    System::Call 'shell32::CommandLineToArgvW(w s, *i .r0) p .r1'
    StrCpy $2 $1
    ${ForEach} $3 1 $0 + 1
        System::Call '*$2(w .r4)'
        IntPtrOp $2 $2 + ${NSIS_PTR_SIZE}
        StrCpy $5 $4 11
        ${If} $5 == "/PROVISION="
            StrCpy $4 $4 "" 11
            GetFullPathName $Province "$4"  ; relative to where the installer was started
            ${If} $Province == ""
                StrCpy $Province $4
            ${EndIf}
            ${Continue}
        ${EndIf}
        StrCpy $5 $4 3
        ${If} $5 == "/D="
            StrCpy $INSTDIR $4 "" 3
        ${ElseIf} $4 == "/AllUsers"
            StrCpy $Everybody "yes"
        ${EndIf}
    ${Next}
    System::Call 'kernel32::LocalFree(p r1)'
FunctionEnd

; What is there for everybody is upgraded for everybody: a second program beside it helps nobody.
Function FindEverybodys
    ReadRegStr $0 HKCU "${OWN}" "InstallDir"
    ReadRegStr $1 HKLM "${OWN}" "InstallDir"
    ${If} $0 == ""
    ${AndIf} $1 != ""
        StrCpy $Everybody "yes"
    ${EndIf}
FunctionEnd

Function .onInit
    SetRegView 64
    ${IfNot} ${AtLeastBuild} 17763
        !insertmacro refuse ${TOO_OLD} "$(TooOld)"
    ${EndIf}
    Call ReadWords
    Call FindEverybodys
    StrCpy $2 "$LOCALAPPDATA\Programs\ThuVienXa"
    ${If} $Everybody == "yes"
        UserInfo::GetAccountType
        Pop $1
        ${If} $1 != "Admin"
            !insertmacro refuse ${NO_ADMINISTRATOR} "$(NoAdministrator)"
        ${EndIf}
        SetShellVarContext all
        StrCpy $2 "$PROGRAMFILES64\ThuVienXa"
    ${EndIf}
    ${If} $Province != ""
    ${AndIfNot} ${FileExists} "$Province"
        !insertmacro refuse ${NO_PROVINCE} "$(NoProvince)"
    ${EndIf}
    ${If} $INSTDIR == ""
        ReadRegStr $INSTDIR SHCTX "${OWN}" "InstallDir"  ; where the version before is
    ${EndIf}
    ${If} $INSTDIR == ""
        StrCpy $INSTDIR $2
    ${EndIf}
FunctionEnd

Section
    !insertmacro refuse_open thuvienxaw.exe
    !insertmacro refuse_open thuvienxa.exe
    RMDir /r "$INSTDIR\_internal"
    RMDir /r "$INSTDIR\licenses"
    SetOutPath "$INSTDIR"
    File /r "${PAYLOAD}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    Call TakeProvision
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\thuvienxaw.exe"
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\thuvienxaw.exe"
    WriteRegStr SHCTX "Software\Classes\.tvx" "" "${KIND}"
    WriteRegStr SHCTX "Software\Classes\${KIND}" "" "${NAME}"
    WriteRegStr SHCTX "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\thuvienxaw.exe"
    WriteRegStr SHCTX "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\thuvienxaw.exe" "%1"'
    WriteRegStr SHCTX "${OWN}" "InstallDir" "$INSTDIR"
    WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
    WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\thuvienxaw.exe"
    WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" "$0"
SectionEnd

; The one file of a province beside the installer, or the one that was named. Of several, none:
; nobody knows which library this is to be. The nation's catalogue comes along where it lies there.
Function TakeProvision
    ${If} $Province != ""
        CopyFiles /SILENT "$Province" "$INSTDIR"
        ${GetParent} "$Province" $2
        CopyFiles /SILENT "$2\*.core" "$INSTDIR"
        ClearErrors
        Return
    ${EndIf}
    StrCpy $3 0
    FindFirst $0 $1 "$EXEDIR\*.tvx"
    ${DoWhile} $1 != ""
        IntOp $3 $3 + 1
        StrCpy $4 $1
        FindNext $0 $1
    ${Loop}
    FindClose $0
    ${If} $3 == 1
    ${AndIf} $EXEDIR != $INSTDIR
        CopyFiles /SILENT "$EXEDIR\$4" "$INSTDIR"
        CopyFiles /SILENT "$EXEDIR\*.core" "$INSTDIR"
        ClearErrors
    ${EndIf}
FunctionEnd

Function un.onInit
    SetRegView 64
    ReadRegStr $0 HKLM "${OWN}" "InstallDir"
    ${If} $0 == $INSTDIR
        SetShellVarContext all
    ${EndIf}
FunctionEnd

; What was installed, and nothing else: the library is among the user's data, and stays.
Section Uninstall
    !insertmacro refuse_open thuvienxaw.exe
    !insertmacro refuse_open thuvienxa.exe
    Delete "$INSTDIR\thuvienxaw.exe"
    Delete "$INSTDIR\thuvienxa.exe"
    RMDir /r "$INSTDIR\_internal"
    RMDir /r "$INSTDIR\licenses"
    Delete "$INSTDIR\sbom.cdx.json"
    Delete "$INSTDIR\*.tvx"
    Delete "$INSTDIR\*.core"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$DESKTOP\${NAME}.lnk"
    DeleteRegKey SHCTX "Software\Classes\.tvx"
    DeleteRegKey SHCTX "Software\Classes\${KIND}"
    DeleteRegKey SHCTX "${KEY}"
    DeleteRegKey SHCTX "${OWN}"
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\thuvienxa-versions"  ; updates, of whoever removes it
SectionEnd
