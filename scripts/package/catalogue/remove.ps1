# 组织生活助手：移除为当前用户登记的共享文件夹。不改别的登记。
$ErrorActionPreference = 'Stop'
$key = 'HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs\{{catalogue}}'
if (Test-Path -LiteralPath $key) {
    Remove-Item -LiteralPath $key -Recurse
    Write-Output '已移除。重开 Excel 后生效。'
} else {
    Write-Output '没有登记过，没有改动。'
}
