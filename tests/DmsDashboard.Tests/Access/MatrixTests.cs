using System.Net;
using System.Reflection;
using DmsDashboard.Hubs;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
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
        await using var app = await App.StartAsync(SignedInAs.Configure);
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var (files, routes) = (endpoints.Where(IsFile).ToList(), endpoints.Where(static endpoint => !IsFile(endpoint)).ToLookup(Pattern));

        Assert.NotEmpty(files);
        Assert.All(files, static file => Assert.NotNull(file.Metadata.GetMetadata<IAllowAnonymous>()));
        Assert.Equal(Matrix.Routes.Keys.Order(), routes.Select(static route => route.Key).Order());
        List<string> wrong = [];
        foreach (var (path, method, needed) in routes.SelectMany(route => route.SelectMany(Methods).Distinct().Select(method => (route.Key, method, Matrix.Routes[route.Key]))))
        {
            foreach (var visitor in Visitors)
            {
                var status = await AskAsync(app, method, path.Replace("{Identifier}", "orders", StringComparison.Ordinal), visitor);
                if (Answer(status, visitor) != Matrix.Allows(needed, visitor))
                {
                    wrong.Add($"{method} {path} answers {(int)status} to {visitor?.ToString() ?? "nobody"}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Pages_Each_SaysWhatItNeeds() => Assert.All(
        typeof(DmsHub).Assembly.GetTypes().SelectMany(static page => page.GetCustomAttributes<RouteAttribute>().Select(route => (page, route.Template))),
        static page => Assert.Equal(Matrix.Routes.GetValueOrDefault(page.Template), NeededBy(page.page)));

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

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    // Of a page only GET: it has no forms, and a POST would be refused for want of an antiforgery token first.
    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods.Contains("GET") ? ["GET"] : methods : ["GET"];

    private static async Task<HttpStatusCode> AskAsync(App app, string method, string path, Role? visitor)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (visitor is not null)
        {
            request.Headers.Add(SignedInAs.Header, visitor.ToString());
        }

        using var response = await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static bool Answer(HttpStatusCode status, Role? visitor) => status != (visitor is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden);
}
