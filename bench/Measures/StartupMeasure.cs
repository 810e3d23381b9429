using System.Diagnostics;
using Microsoft.Playwright;

namespace DmsDashboard.Bench.Measures;

/// <summary>From the start of the dashboard's process to its page: the first answer of the server, and the first row in a real browser.</summary>
internal static class StartupMeasure
{
    public static async Task RunAsync(Report report, TimeProvider time)
    {
        await using var browser = await Browser.OpenAsync();
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../DmsDashboard/release/DmsDashboard.dll"));
        var started = time.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [program, "--urls", url.ToString(), "--LocalAws:Url", "http://127.0.0.1:0", "--LocalAws:Scenario", "stress"])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await FirstAnswerAsync(url, time);
            var answered = time.GetElapsedTime(started);
            await browser.Page.GotoAsync(url.ToString());
            await browser.Page.Locator("[data-replication]").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
            report.Row("process start → first page answered (10,000 replications)", Report.Millis(answered.TotalMilliseconds));
            report.Row("process start → first row in Chromium (10,000 replications)", Report.Millis(time.GetElapsedTime(started).TotalMilliseconds));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task FirstAnswerAsync(Uri url, TimeProvider time)
    {
        using var http = new HttpClient();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1), time);
        while (true)
        {
            try
            {
                await http.GetStringAsync(url, limit.Token);
                return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                await Task.Delay(TimeSpan.FromMilliseconds(5), time, limit.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
