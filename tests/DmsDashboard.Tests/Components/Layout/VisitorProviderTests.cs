using Bunit;
using DmsDashboard.Components.Layout;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Layout;

public sealed class VisitorProviderTests : BunitContext
{
    [Fact(Timeout = 20_000)]
    public async Task Provider_AnotherSignIn_CascadesAnotherOriginAtOnce()
    {
        var state = new CascadingValueSource<Task<AuthenticationState>>(State("d.okafor", Role.Operator), isFixed: false);
        Services.AddCascadingValue(_ => state);
        var page = Render<VisitorProvider>(static parameters => parameters.Add(static provider => provider.From, "10.4.18.22, Firefox").AddChildContent<Seen>());
        Assert.Equal(new ActionOrigin("d.okafor", "10.4.18.22, Firefox") { Permissions = RoleCapabilities.Of(Role.Operator), Way = "Test" }, page.FindComponent<Seen>().Instance.Origin);

        await page.InvokeAsync(() => state.NotifyChangedAsync(State("d.okafor", Role.Viewer)));

        Assert.Equal(RoleCapabilities.Of(Role.Viewer), page.FindComponent<Seen>().Instance.Origin!.Permissions);
    }

    private static Task<AuthenticationState> State(string who, Role role) => Task.FromResult(new AuthenticationState(AccessPrincipal.Of(who, RoleCapabilities.Of(role), "Test")));

    private sealed class Seen : ComponentBase
    {
        [CascadingParameter]
        public ActionOrigin? Origin { get; set; }
    }
}
