export { Card, CardBody, CardFooter, CardHeader, type CardHeaderProps } from './card.tsx';
