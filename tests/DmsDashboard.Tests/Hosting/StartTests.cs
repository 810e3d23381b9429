using System.Net;
using System.Net.Sockets;
using Dapper;
using DmsDashboard.Hosting;
using DmsDashboard.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Tests.Hosting;

public sealed class StartTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Run_WrongSettings_SaysThemAndExitsWithOne()
    {
        var error = new StringWriter();

        var code = await DashboardApplication.RunAsync(["--urls", "http://0.0.0.0:5080", "--Targets:0:Name", "production"], error);

        Assert.Equal(1, code);
        Assert.Equal(2, error.ToString().Trim().Split('\n').Length);
        Assert.Contains("Targets:0:Region", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_PortTaken_SaysHowToChooseAnother()
    {
        using var taken = Listen();
        using var database = new TempDatabase();
        var error = new StringWriter();

        var code = await DashboardApplication.RunAsync(["--urls", Url(taken), "--LocalAws:Url", "http://127.0.0.1:0", database.Argument], error);

        Assert.Equal(1, code);
        Assert.Contains("--urls", Assert.Single(error.ToString().Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_EmbeddedPortTaken_NamesTheKey()
    {
        using var taken = Listen();
        using var database = new TempDatabase();
        var error = new StringWriter();

        var code = await DashboardApplication.RunAsync(["--urls", "http://127.0.0.1:0", "--LocalAws:Url", Url(taken), database.Argument], error);

        Assert.Equal(1, code);
        Assert.StartsWith("LocalAws:Url has", Assert.Single(error.ToString().Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("")]
    [InlineData("/dev/null/x.db")]
    public async Task Run_DatabaseThatCannotBe_NamesTheKey(string path)
    {
        var error = new StringWriter();

        var code = await DashboardApplication.RunAsync(["--urls", "http://127.0.0.1:0", "--LocalAws:Url", "http://127.0.0.1:0", $"--Database:Path={path}"], error);

        Assert.Equal(1, code);
        Assert.StartsWith("Database:Path", Assert.Single(error.ToString().Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_DatabaseOfANewerProgram_SaysSoAndLeavesIt()
    {
        using var database = new TempDatabase();
        database.Open().Dispose();
        using (var connection = new SqliteConnection($"Data Source={database.Path};Pooling=False"))
        {
            connection.Open();
            connection.Execute("PRAGMA user_version = 9999");
        }

        var error = new StringWriter();

        var code = await DashboardApplication.RunAsync(["--urls", "http://127.0.0.1:0", "--LocalAws:Url", "http://127.0.0.1:0", database.Argument], error);

        Assert.Equal(1, code);
        Assert.Contains("newer dashboard", Assert.Single(error.ToString().Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_NoTarget_PlaysAwsAsADemo()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");

        Assert.Equal("eu-central-1", app.Aws.Account.Identity.Region);
        Assert.Equal(0, app.Aws.Account.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_WithATarget_StartsNoEmbeddedEndpoint()
    {
        await using var app = await App.StartAsync("--Targets:0:Name=production", "--Targets:0:Region=eu-west-1", "--Targets:0:Endpoint=http://127.0.0.1:1");

        Assert.Null(app.AwsHost.Server);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("evil.example.com", HttpStatusCode.BadRequest)]
    public async Task Request_UnderAnotherName_IsRefused(string host, HttpStatusCode status)
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/signed-out");
        request.Headers.Host = host;

        using var response = await app.Client.SendAsync(request, Cancelled);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("own", HttpStatusCode.OK)]
    [InlineData("http://evil.example.com", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Request_FromAnotherSitesPage_IsRefused(string origin, HttpStatusCode status)
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Add("Origin", origin == "own" ? app.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) : origin);

        using var response = await app.Client.SendAsync(request, Cancelled);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public void Failures_ThatAreBugs_KeepTheirStackTrace()
    {
        Assert.Null(StartFailures.Sentences(new InvalidOperationException()));
        Assert.Null(StartFailures.Sentences(new AggregateException(new IOException("taken"), new InvalidOperationException())));
        Assert.NotNull(StartFailures.Sentences(new AggregateException(new IOException("taken"))));
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static string Url(TcpListener listener) => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
}
