using System.Net;
using System.Reflection;
using DmsDashboard.Hubs;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Access;

/// <summary>Every route, page, hub method and action times everybody who may come. What <see cref="Matrix"/> does not list fails.</summary>
public sealed class MatrixTests
{
    private static readonly Role?[] Visitors = [null, Role.Viewer, Role.Operator, Role.Admin];

    private static readonly BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void Roles_EachCapability_IsAsItIsWrittenDown()
    {
        Assert.Equal(Enum.GetNames<Capability>().Order(), Matrix.Roles.Keys.Order());
        Assert.All(
            from capability in Enum.GetValues<Capability>() from role in Enum.GetValues<Role>() select (capability, role),
            static cell => Assert.Equal(cell.role >= Matrix.Roles[cell.capability.ToString()], RoleCapabilities.Of(cell.role).Has(cell.capability)));
    }

    [Fact(Timeout = 120_000)]
    public async Task Routes_EachForEverybody_AreAsTheyAreWrittenDown()
    {
        await using var app = await StartAsync();
        // What is in one and not in the other.
        Assert.Empty(Matrix.Routes.Keys.Except(Routes(app).Select(Name)));
        Assert.Empty(Routes(app).Select(Name).Except(Matrix.Routes.Keys));
        List<string> wrong = [];
        foreach (var (method, path) in Routes(app))
        {
            foreach (var visitor in Visitors)
            {
                var status = await AskAsync(app, method, path, visitor is null ? null : (SignedInAs.Header, visitor.ToString()!));
                if (IsWrong(status, visitor is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden, Matrix.Allows(Matrix.Routes[Name((method, path))], visitor)))
                {
                    wrong.Add($"{method} {path} answers {(int)status} to {visitor?.ToString() ?? "nobody"}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact(Timeout = 120_000)]
    public async Task Routes_EachForATokenOfOneCapability_AreAsTheyAreWrittenDown()
    {
        await using var app = await StartAsync();
        List<string> wrong = [];
        foreach (var only in Enum.GetValues<Capability>())
        {
            var secret = await GivenToken.MakeAsync(app.Services, $"only {only}", only);
            foreach (var (method, path) in Routes(app))
            {
                var status = await AskAsync(app, method, path, ("Authorization", $"Bearer {secret.Text}"));
                if (IsWrong(status, HttpStatusCode.Forbidden, Matrix.Allows(Matrix.Routes.GetValueOrDefault(Name((method, path)), ""), only)))
                {
                    wrong.Add($"{method} {path} answers {(int)status} to a token for {only}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact(Timeout = 60_000)]
    public async Task Files_Each_AreForEverybody()
    {
        await using var app = await App.StartAsync();
        var files = Endpoints(app).Where(static endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, static file => Assert.NotNull(file.Metadata.GetMetadata<IAllowAnonymous>()));
    }

    [Fact]
    public void Pages_Each_SaysWhatItNeeds() => Assert.All(
        typeof(DmsHub).Assembly.GetTypes().SelectMany(static page => page.GetCustomAttributes<RouteAttribute>().Select(route => (page, route.Template))),
        static page => Assert.Equal(Matrix.Routes.GetValueOrDefault($"GET {page.Template}"), NeededBy(page.page)));

    [Fact]
    public void HubMethods_Each_SaysWhatItNeeds()
    {
        var methods = typeof(DmsHub).GetMethods(Own).Where(static method => method.GetBaseDefinition().DeclaringType == typeof(DmsHub)).ToList();

        Assert.Equal(typeof(Hub), typeof(DmsHub).BaseType);
        Assert.Equal(Matrix.HubMethods.Keys.Order(), methods.Select(static method => method.Name).Order());
        Assert.All(methods, static method => Assert.Equal(Matrix.HubMethods[method.Name], NeededBy(method)));
    }

    [Fact]
    public void Actions_Each_IsWrittenDown() => Assert.Equal(
        Matrix.Actions.Keys.Order(),
        from type in typeof(DmsDashboard.Actions.ReplicationActions).Assembly.GetTypes()
        where type.Namespace?.StartsWith("DmsDashboard.Actions", StringComparison.Ordinal) is true
        from method in type.GetMethods(Own)
        where method.GetParameters().Any(static parameter => parameter.ParameterType == typeof(ActionOrigin)) && !method.IsSpecialName
        let name = $"{type.Name}.{method.Name}"
        orderby name
        select name);

    private static string? NeededBy(MemberInfo member) => member.GetCustomAttributes<AuthorizeAttribute>().Select(static attribute => attribute.Policy).SingleOrDefault();

    // The second is for files that came after the build: it is there where the program runs from its sources.
    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || Pattern(endpoint) == "/{**path:file}";

    private static IEnumerable<RouteEndpoint> Endpoints(App app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IEnumerable<(string Method, string Path)> Routes(App app) =>
        Endpoints(app).Where(static endpoint => !IsFile(endpoint)).SelectMany(static endpoint => Methods(endpoint).Select(method => (method, Pattern(endpoint)))).Distinct();

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Name((string Method, string Path) route) => $"{route.Method} {route.Path}";

    // A failure of the dashboard says nothing of who may, and neither does a refusal that is meant for somebody else.
    private static bool IsWrong(HttpStatusCode status, HttpStatusCode refusal, bool isAllowed) =>
        isAllowed ? status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or >= HttpStatusCode.InternalServerError : status != refusal;

    // Of a page only GET: it has no forms, and a POST would be refused for want of an antiforgery token first. What names no method takes each.
    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? ["GET"]
        : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods.Where(static method => method is not "HEAD")
        : ["GET", "POST"];

    // Before the first list some addresses answer that there is none yet.
    private static async Task<App> StartAsync()
    {
        var app = await App.StartAsync(SignedInAs.Configure);
        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(TestContext.Current.CancellationToken))
        {
            if (snapshot.Targets is [{ CapturedAt: not null }])
            {
                break;
            }
        }

        return app;
    }

    private static async Task<HttpStatusCode> AskAsync(App app, string method, string path, (string Name, string Value)? header)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("{Identifier}", "orders", StringComparison.Ordinal));
        if (header is { } known)
        {
            request.Headers.Add(known.Name, known.Value);
        }

        using var response = await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
