using System.Diagnostics;
using System.Text.Json;

namespace DmsDashboard.AwsSdk.Tests.Parity;

/// <summary>Evaluates the dashboard's project as the build would, since the official packages cannot be had everywhere.</summary>
public sealed class OfficialPackagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task UseOfficialAwsSdk_True_TakesTheOfficialPackagesAndNotTheSubset()
    {
        var (packages, projects) = await EvaluateAsync("true");

        Assert.Contains("AWSSDK.DatabaseMigrationService", packages);
        Assert.Contains("AWSSDK.CloudWatchLogs", packages);
        Assert.Contains("AWSSDK.CloudWatch", packages);
        Assert.DoesNotContain(projects, project => project.Contains("AwsSdk", StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task UseOfficialAwsSdk_False_TakesTheSubset()
    {
        var (packages, projects) = await EvaluateAsync("false");

        Assert.DoesNotContain("AWSSDK.DatabaseMigrationService", packages);
        Assert.Single(projects, project => project.Contains("AwsSdk.csproj", StringComparison.Ordinal));
    }

    private static async Task<(string[] Packages, string[] Projects)> EvaluateAsync(string official)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Root(), RedirectStandardOutput = true };
        string[] arguments = ["msbuild", "DmsDashboard.csproj", "-getItem:PackageReference", "-getItem:ProjectReference", $"-p:UseOfficialAwsSdk={official}", "-nodeReuse:false"];
        Array.ForEach(arguments, start.ArgumentList.Add);
        // A test run by MSBuild hands its own SDK on, which another evaluation must not take.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using var dotnet = Process.Start(start)!;
        var output = await dotnet.StandardOutput.ReadToEndAsync(Token);
        await dotnet.WaitForExitAsync(Token);
        var items = JsonDocument.Parse(output).RootElement.GetProperty("Items");

        return (Identities(items, "PackageReference"), Identities(items, "ProjectReference"));
    }

    private static string[] Identities(JsonElement items, string kind) =>
        [.. items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DmsDashboard.csproj")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("DmsDashboard.csproj is in no folder above the tests.");
    }
}
