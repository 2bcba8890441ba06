# 组织生活助手：为当前用户登记放 manifest.xml 的共享文件夹。可以重复运行。
# powershell -ExecutionPolicy Bypass -File 登记共享文件夹.ps1 -Share \\服务器\共享
param([Parameter(Mandatory = $true)][string]$Share)
$ErrorActionPreference = 'Stop'
if (-not (Test-Path -LiteralPath $Share)) {
    Write-Error "打不开 $Share，没有登记。请检查地址和权限。"
    exit 1
}
if (-not (Test-Path -LiteralPath (Join-Path $Share 'manifest.xml'))) {
    Write-Warning "$Share 里还没有 manifest.xml，请放进去。"
}
$key = 'HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs\{{catalogue}}'
New-Item -Path $key -Force | Out-Null
Set-ItemProperty -Path $key -Name 'Id' -Value '{{catalogue}}'
Set-ItemProperty -Path $key -Name 'Url' -Value $Share
Set-ItemProperty -Path $key -Name 'Flags' -Value 1 -Type DWord
Write-Output '已登记。请关闭所有 Office 程序，再打开 Excel：开始 → 加载项 → 高级 → 共享文件夹 → 组织生活助手。'
