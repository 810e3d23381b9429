using System.Net;
using System.Net.Http.Headers;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Tests.Access;

namespace DmsDashboard.Tests.Api.V1;

/// <summary>What the framework refuses is told in the same form as what the API refuses.</summary>
public sealed class ProblemsTests
{
    private const string List = "/api/v1/replications";

    [Theory(Timeout = 60_000)]
    [InlineData("/api/v1/nothing-here", "text/html")]
    [InlineData("/api/v1", "application/json")]
    [InlineData("/api/v1/nothing.txt", "*/*")]
    [InlineData("/hubs/none/negotiate", "*/*")]
    public async Task Address_AtWhichThereIsNothing_SaysWhereThePathsAre(string path, string accept)
    {
        await using var app = await V1App.StartAsync();

        var problem = await app.FailAsync(path, HttpStatusCode.NotFound, "not-found", request => request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept)));

        Assert.Contains("/openapi/v1.json", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(List, "DELETE", "DELETE is none of the methods of this address: use GET")]
    [InlineData("/hubs/dms/negotiate", "PUT", "PUT is none of the methods of this address: use ")]
    public async Task Method_ThatTheAddressDoesNotTake_SaysWhichItDoes(string path, string method, string sentence)
    {
        await using var app = await V1App.StartAsync();

        var problem = await app.FailAsync(path, HttpStatusCode.MethodNotAllowed, "method-not-allowed", request => request.Method = new HttpMethod(method));

        Assert.StartsWith(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/activity.csv?nothing=1", "'nothing' is no filter")]
    [InlineData("/tables.csv", "It is not said whose tables")]
    [InlineData("/api/logs", "from is missing")]
    public async Task File_ThatCannotBeMade_IsToldInTheSameForm(string path, string sentence)
    {
        await using var app = await V1App.StartAsync();

        var problem = await app.FailAsync(path, HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Contains(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("limit=5&limit=6", "limit is given more than once: give it once.")]
    [InlineData("limit=x&limit=y", "limit is given more than once: give it once.")]
    public async Task Parameter_GivenTwice_IsToldInOneSentence(string query, string sentence)
    {
        await using var app = await V1App.StartAsync();

        var problem = await app.FailAsync($"{List}?{query}", HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Equal(sentence, problem.GetProperty("detail").GetString());
    }

    [Theory(Timeout = 60_000)]
    [InlineData(List)]
    [InlineData("/hubs/dms/negotiate")]
    public async Task Nobody_IsToldHowToComeIn(string path)
    {
        await using var app = await V1App.StartAsync();
        app.App.Client.DefaultRequestHeaders.Remove(SignedInAs.Header);

        var problem = await app.FailAsync(path, HttpStatusCode.Unauthorized, "not-signed-in", static request =>
        {
            // Not even a browser is sent to a page from there.
            request.Headers.Accept.ParseAdd("text/html");
            request.Method = request.RequestUri!.ToString().StartsWith("/hubs", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get;
        });

        Assert.Contains("Bearer", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_WithoutTheCapability_IsToldWhichItNeeds()
    {
        await using var app = await V1App.StartAsync();
        var secret = await GivenToken.MakeAsync(app.App.Services, "logs only", Capability.ReadLogs);

        var problem = await app.FailAsync(List, HttpStatusCode.Forbidden, "not-allowed", request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret.Text));

        Assert.Contains("ViewReplications", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_Each_HaveACodeOfTheirOwn()
    {
        Assert.Distinct(ProblemKinds.All.Select(static kind => kind.Code));
        Assert.All(ProblemKinds.All, static kind => Assert.Matches("^[a-z]+(-[a-z]+)*$", kind.Code));
        Assert.All(ProblemKinds.All, static kind => Assert.InRange(kind.Status, 400, 599));
        Assert.All(Enum.GetValues<FaultKind>(), static fault => Assert.Contains(ProblemKinds.Of(new DmsFault(fault, "", null, "", default)), ProblemKinds.All));
    }
}
