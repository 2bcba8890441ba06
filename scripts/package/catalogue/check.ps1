# 组织生活助手：看这台电脑的 Office 和 WebView2 够不够。只读，不改任何设置。
$office = Get-ItemProperty -Path 'HKLM:\SOFTWARE\Microsoft\Office\ClickToRun\Configuration' -ErrorAction SilentlyContinue
if ($office) {
    Write-Output "Office：$($office.ProductReleaseIds)，版本 $($office.VersionToReport)"
    if ($office.ProductReleaseIds -match '2016|2019') {
        Write-Output '  不够：Excel 2016、2019 不支持，需要 LTSC 2021、LTSC 2024 或 Microsoft 365。'
    } else {
        Write-Output '  可以。'
    }
} else {
    Write-Output 'Office：没有找到“即点即用”版本。请在 Excel 的“文件 → 帐户”里看版本。'
}
$client = '{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}'
$places = "HKLM:\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\$client",
          "HKLM:\SOFTWARE\Microsoft\EdgeUpdate\Clients\$client",
          "HKCU:\Software\Microsoft\EdgeUpdate\Clients\$client"
$webview = $places | ForEach-Object { (Get-ItemProperty -Path $_ -ErrorAction SilentlyContinue).pv } |
    Where-Object { $_ -and $_ -ne '0.0.0.0' } | Select-Object -First 1
if ($webview) {
    Write-Output "WebView2：版本 $webview，可以。"
} else {
    Write-Output 'WebView2：没有找到。请安装 Evergreen Standalone 离线安装包。'
}
