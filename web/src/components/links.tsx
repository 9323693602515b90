import {
  ActionIcon,
  Anchor,
  Button,
  Card,
  NavLink,
  type ActionIconProps,
  type AnchorProps,
  type ButtonProps,
  type CardProps,
  type NavLinkProps,
} from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import { forwardRef, type AnchorHTMLAttributes } from 'react'

type Plain<P> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof P>

/** Mantine's looks with the router's links: every way to another page is a real link that can be opened in a new tab. */
export const ButtonLink = createLink(
  forwardRef<HTMLAnchorElement, ButtonProps & Plain<ButtonProps>>(function ButtonLink(props, ref) {
    return <Button component="a" ref={ref} {...props} />
  }),
)
export const TextLink = createLink(
  forwardRef<HTMLAnchorElement, AnchorProps & Plain<AnchorProps>>(function TextLink(props, ref) {
    return <Anchor ref={ref} {...props} />
  }),
)
export const CardLink = createLink(
  forwardRef<HTMLAnchorElement, CardProps & Plain<CardProps>>(function CardLink(props, ref) {
    return <Card component="a" ref={ref} {...props} />
  }),
)
export const IconLink = createLink(
  forwardRef<HTMLAnchorElement, ActionIconProps & Plain<ActionIconProps>>(function IconLink(props, ref) {
    return <ActionIcon component="a" ref={ref} {...props} />
  }),
)
export const NavItem = createLink(
  forwardRef<HTMLAnchorElement, NavLinkProps & Plain<NavLinkProps>>(function NavItem(props, ref) {
    return <NavLink component="a" ref={ref} {...props} />
  }),
)
