using DmsDashboard.Model.Access;
using DmsDashboard.Store.Access;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Access;

/// <summary>Tokens that are there, whoever made them.</summary>
internal static class GivenToken
{
    public static Task<TokenSecret> MakeAsync(IServiceProvider services, string name, params Capability[] capabilities) =>
        MakeAsync(services, name, TimeSpan.FromDays(1), capabilities);

    /// <summary>One that is good for so long, or was until so long ago.</summary>
    public static async Task<TokenSecret> MakeAsync(IServiceProvider services, string name, TimeSpan lasts, params Capability[] capabilities)
    {
        var secret = TokenSecret.New();
        var request = new TokenRequest(name, Permissions.Of(capabilities), services.GetRequiredService<TimeProvider>().GetUtcNow() + lasts);
        await services.GetRequiredService<TokenStore>().AddAsync(secret, request, "a test", TestContext.Current.CancellationToken);
        return secret;
    }

    /// <summary>Ends the only token of that name.</summary>
    public static async Task RevokeAsync(IServiceProvider services, string name)
    {
        var tokens = services.GetRequiredService<TokenStore>();
        var token = (await tokens.ListAsync(TestContext.Current.CancellationToken)).Single(token => token.Name == name);
        Assert.True(await tokens.RevokeAsync(token.Id, "a test", TestContext.Current.CancellationToken));
    }
}
