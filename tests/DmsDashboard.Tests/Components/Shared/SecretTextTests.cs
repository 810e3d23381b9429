using DmsDashboard.Components.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Shared;

public sealed class SecretTextTests
{
    [Theory]
    [InlineData("server=db;uid=dms;pwd=hunter2;port=1521", "server=db;uid=dms;pwd=••••;port=1521")]
    [InlineData("Password='hunter2 with spaces', x=1", "Password=••••, x=1")]
    [InlineData("{\"password\": \"hunter2\"}", "{\"password\": ••••}")]
    [InlineData("connect postgres://dms:hunter2@db:5432/x", "connect postgres://dms:••••@db:5432/x")]
    [InlineData("aws_secret_access_key=hunter2 region=eu", "aws_secret_access_key=•••• region=eu")]
    public void Masked_Secrets_AreGone(string text, string expected) => Assert.Equal(expected, SecretText.Masked(text));

    [Theory]
    [InlineData("FATAL: password authentication failed for user \"dms\"")]
    [InlineData("ORA-01017: invalid username/password; logon denied")]
    [InlineData("checkpoint:V1#27#mysql-bin-changelog.014482:88213:-1")]
    public void Masked_NoSecret_StaysAsItCame(string text) => Assert.Equal(text, SecretText.Masked(text));

    [Fact]
    public void Masked_AnyText_NeverFails() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => SecretText.Masked(text.Get) is not null).QuickCheckThrowOnFailure();
}
