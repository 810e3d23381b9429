using System.Collections;
using System.Reflection;

namespace DmsDashboard.AwsSdk.Tests.Support;

/// <summary>Looks at every member of an answer.</summary>
internal static class MemberCheck
{
    /// <summary>Fails where a member, or a member of a member, was not read; its name is in the message.</summary>
    public static void AllSet(object shape)
    {
        foreach (var property in shape.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var value = property.GetValue(shape);
            Assert.True(value is not null, $"{shape.GetType().Name}.{property.Name} was not read.");

            if (value is IList list and not Array)
            {
                Assert.NotEmpty(list);
                AllSet(list[0]!, property.Name);
            }
            else
            {
                AllSet(value, property.Name);
            }
        }
    }

    private static void AllSet(object value, string name)
    {
        if (value.GetType().Namespace is { } room && room.EndsWith(".Model", StringComparison.Ordinal))
        {
            AllSet(value);
        }
        else
        {
            Assert.False(value is "", $"{name} is empty.");
        }
    }
}
