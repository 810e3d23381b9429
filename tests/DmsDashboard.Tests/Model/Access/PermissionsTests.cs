using System.Security.Claims;
using DmsDashboard.Model.Access;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.Access;

public sealed class PermissionsTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => Prop.ForAll(
        Gen.ListOf(Gen.Elements(Enum.GetValues<Capability>())).ToArbitrary(),
        static capabilities =>
        {
            var permissions = Permissions.Of(capabilities);
            return Permissions.Read(permissions.ToString()) == permissions && Enum.GetValues<Capability>().All(capability => permissions.Has(capability) == capabilities.Contains(capability));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("readlogs")]
    [InlineData("ReadLogs,ManageAccess")]
    [InlineData("ManageEverything")]
    public void Read_WhatIsNoName_GivesNothing(string names) => Assert.True(Permissions.Read(names).IsNone);

    [Fact]
    public void Default_IsNothing() => Assert.DoesNotContain(Enum.GetValues<Capability>(), default(Permissions).Has);

    [Fact]
    public void Roles_EachMayWhatTheOneBeforeMay_AndMore()
    {
        foreach (var (role, next) in Enum.GetValues<Role>().Zip(Enum.GetValues<Role>().Skip(1)))
        {
            Assert.Empty(RoleCapabilities.Of(role).All.Except(RoleCapabilities.Of(next).All));
            Assert.NotEqual(RoleCapabilities.Of(role), RoleCapabilities.Of(next));
        }
    }

    [Fact]
    public void Roles_AnyCapability_HasALeastRole() => Assert.All(
        Enum.GetValues<Capability>(),
        static capability => Assert.True(RoleCapabilities.Of(RoleCapabilities.Least(capability)).Has(capability)));

    [Fact]
    public void Roles_AValueThatIsNone_MayDoNothing() => Assert.True(RoleCapabilities.Of((Role)7).IsNone);

    [Theory]
    [InlineData("dms:may", "ManageAccess")]
    [InlineData(ClaimTypes.Role, "Admin")]
    public void PermissionsOf_AClaimOfAnotherIssuer_GivesNothing(string type, string value)
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(type, value, ClaimValueTypes.String, "https://id.example")], "Test"));

        Assert.True(AccessPrincipal.PermissionsOf(user).IsNone);
    }

    [Fact]
    public void PermissionsOf_SomebodyWhoWasNotLetIn_IsNothing() => Assert.True(AccessPrincipal.PermissionsOf(new ClaimsPrincipal(new ClaimsIdentity())).IsNone);
}
